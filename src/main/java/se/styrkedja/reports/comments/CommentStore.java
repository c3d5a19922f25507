package se.styrkedja.reports.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.reports.comments.Comment.Settlement;

/// The SQL of drafts that are talked of.
final class CommentStore {
    private static final String LATEST = """
            select d.report, d.sent_to, d.answer_by, d.sent_by, d.sent_on
            from (select distinct on (report) * from reports.discussion order by report, discussion_id desc) d
            """;

    private static final String COMMENTS = """
            select c.comment_id, c.place, c.body, c.written_by, c.written_on, s.answer, s.settled_by, s.settled_on
            from reports.comment_now c
            left join reports.comment_settled s on s.comment_id = c.comment_id
            """;

    private final JdbcClient sql;

    CommentStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The latest of each report.
    List<Discussion> discussions() {
        return discussions(LATEST + "order by d.discussion_id desc");
    }

    /// Those of which the report has not been decided since they were sent, that day or later.
    List<Discussion> open() {
        return discussions(LATEST + """
                where d.decided >= (
                    select count(*) from reports.publication p
                    where p.report = d.report and p.organiser_id = d.organiser_id)
                order by d.discussion_id desc
                """);
    }

    private List<Discussion> discussions(String query) {
        return sql.sql(query)
                .query((row, n) -> new Discussion(
                        row.getString("report"),
                        row.getString("sent_to"),
                        row.getObject("answer_by", LocalDate.class),
                        row.getString("sent_by"),
                        row.getObject("sent_on", LocalDate.class)))
                .list();
    }

    int sent(String report) {
        return sql.sql("select count(*) from reports.discussion where report = :report")
                .param("report", report)
                .query(Integer.class)
                .single();
    }

    List<Comment> of(String report) {
        return sql.sql(COMMENTS + "where c.report = :report order by c.sequence")
                .param("report", report)
                .query((row, n) -> comment(row))
                .list();
    }

    Comment one(CommentId id) {
        return sql.sql(COMMENTS + "where c.comment_id = :id")
                .param("id", id.value())
                .query((row, n) -> comment(row))
                .single();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                new CommentId(row.getObject("comment_id", UUID.class)),
                row.getString("place"),
                row.getString("body"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class),
                settlement(row));
    }

    private static Settlement settlement(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        if (answer == null) return new Settlement.Open();
        var by = row.getString("settled_by");
        var on = row.getObject("settled_on", LocalDate.class);
        return answer.isEmpty() ? new Settlement.Struck(by, on) : new Settlement.Answered(answer, by, on);
    }

    void add(Discussion discussion) {
        sql.sql("""
                insert into reports.discussion (report, sent_to, answer_by, sent_by, sent_on, decided)
                values (:report, :to, :until, :by, :on, (
                    select count(*) from reports.publication p
                    where p.report = :report
                      and p.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid))
                """)
                .param("report", discussion.report())
                .param("to", discussion.to())
                .param("until", discussion.answerBy())
                .param("by", discussion.by())
                .param("on", discussion.on())
                .update();
    }

    void add(String report, Comment comment) {
        sql.sql("""
                insert into reports.comment (comment_id, report, place, body, written_by, written_on)
                values (:id, :report, :place, :body, :by, :on)
                """)
                .param("id", comment.id().value())
                .param("report", report)
                .param("place", comment.place())
                .param("body", comment.text())
                .param("by", comment.by())
                .param("on", comment.on())
                .update();
    }

    boolean settle(CommentId id, String answer, String by, LocalDate on) {
        return sql.sql("""
                insert into reports.comment_settled (comment_id, answer, settled_by, settled_on)
                values (:id, :answer, :by, :on)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("answer", answer)
                        .param("by", by)
                        .param("on", on)
                        .update()
                == 1;
    }

    /// The account of whoever sent a draft last.
    String sentBy(String report) {
        return LastWriter.of(sql, "reports.discussion where report = ?", "discussion_id", report);
    }
}
