package se.styrkedja.dialogues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.assignees.Assignee;

/// The SQL of how points, causes and notes of a dialogue have been worded.
final class EarlierStore {
    private final JdbcClient sql;

    EarlierStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Every wording of its points, by point and the first first.
    List<Earlier> points(DialogueId dialogue) {
        return sql.sql("""
                select p.point_id as of, v.what, v.owner, v.owner_account, v.due, v.written_by, v.written_on
                from dialogues.point p
                join dialogues.point_version v on v.point_id = p.point_id
                where p.dialogue_id = :id
                order by p.sequence, v.version
                """)
                .param("id", dialogue.value())
                .query((row, n) -> earlier(
                        row,
                        new Earlier.Text.Point(
                                row.getString("what"),
                                Assignee.read(row, "owner"),
                                row.getObject("due", LocalDate.class))))
                .list();
    }

    /// Every wording of its causes, those that took each other's place together and the first first.
    List<Earlier> causes(DialogueId dialogue) {
        return sql.sql("""
                with recursive worded as (
                    select c.cause_id as of, c.cause_id, c.sequence, 1 as version, c.text, c.support, c.written_by, c.written_on
                    from dialogues.cause c
                    join dialogues.topic t on t.topic_id = c.topic_id
                    where t.dialogue_id = :id and c.supersedes is null
                    union all
                    select w.of, c.cause_id, w.sequence, w.version + 1, c.text, c.support, c.written_by, c.written_on
                    from dialogues.cause c
                    join worded w on c.supersedes = w.cause_id)
                select of, text, support, written_by, written_on from worded order by sequence, version
                """)
                .param("id", dialogue.value())
                .query((row, n) ->
                        earlier(row, new Earlier.Text.OfCause(row.getString("text"), row.getString("support"))))
                .list();
    }

    /// Every wording of its notes, the first first.
    List<Earlier> notes(DialogueId dialogue) {
        return sql.sql("""
                select n.dialogue_id as of, n.text, n.written_by, n.written_on
                from dialogues.note n
                where n.dialogue_id = :id
                order by n.version
                """)
                .param("id", dialogue.value())
                .query((row, n) -> earlier(row, new Earlier.Text.OfNote(row.getString("text"))))
                .list();
    }

    private static Earlier earlier(ResultSet row, Earlier.Text text) throws SQLException {
        return new Earlier(
                row.getObject("of", UUID.class),
                text,
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class));
    }
}
