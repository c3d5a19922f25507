package se.styrkedja.dialogues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL of dialogues, their agendas and topics, and the states they have reached.
final class DialogueStore {
    private final JdbcClient sql;

    DialogueStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// What is at the nodes, the latest day first.
    List<Dialogue> at(String[] nodes) {
        return dialogues("d.node = any(:nodes)", Map.of("nodes", nodes));
    }

    Optional<Dialogue> one(String[] nodes, DialogueId id) {
        return dialogues("d.node = any(:nodes) and d.dialogue_id = :id", Map.of("nodes", nodes, "id", id.value()))
                .stream()
                .findFirst();
    }

    private List<Dialogue> dialogues(String which, Map<String, Object> values) {
        return sql.sql("""
                select
                    d.dialogue_id, d.node, d.school_year_start, a.version, a.kind, a.deeper_reason, a.day, a.invited,
                    a.questions, s.sent_on, m.held_on, r.reconciled_on, x.replaced_by, x.reason as replaced_reason,
                    x.replaced_on, t.topic_id, t.key, t.point, t.meaning, t.reason, t.value, t.address,
                    count(t.topic_id) over (partition by d.dialogue_id) as topics,
                    case
                        when x.dialogue_id is not null then 'REPLACED'
                        when r.dialogue_id is not null then 'RECONCILED'
                        when m.dialogue_id is not null then 'HELD'
                        when s.dialogue_id is not null then 'SENT'
                        else 'PLANNED'
                    end as state
                from dialogues.dialogue d
                join dialogues.agenda a on a.dialogue_id = d.dialogue_id
                left join dialogues.topic t on t.dialogue_id = a.dialogue_id and t.version = a.version
                left join dialogues.sending s on s.dialogue_id = d.dialogue_id
                left join dialogues.meeting m on m.dialogue_id = d.dialogue_id
                left join dialogues.reconciliation r on r.dialogue_id = d.dialogue_id
                left join dialogues.replacement x on x.dialogue_id = d.dialogue_id
                where a.version = (select max(version) from dialogues.agenda l where l.dialogue_id = d.dialogue_id)
                  and %s
                order by coalesce(m.held_on, a.day) desc, d.sequence desc, t.position
                """.formatted(which)).params(values).query((ResultSetExtractor<List<Dialogue>>)
                DialogueStore::dialogues);
    }

    /// A row for each topic, those of a dialogue after each other; one row for a dialogue without any.
    private static List<Dialogue> dialogues(ResultSet rows) throws SQLException {
        var dialogues = new ArrayList<Dialogue>();
        while (rows.next()) {
            var topics = new ArrayList<Topic>();
            int all = rows.getInt("topics");
            while (topics.size() < all && (topics.isEmpty() || rows.next())) topics.add(topic(rows));
            dialogues.add(dialogue(rows, topics));
        }
        return dialogues;
    }

    /// Reads the columns of `dialogues.topic`.
    static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getString("key"),
                row.getString("point"),
                row.getString("meaning"),
                row.getString("reason"),
                row.getString("value"),
                row.getString("address"));
    }

    private static Dialogue dialogue(ResultSet row, List<Topic> topics) throws SQLException {
        var id = new DialogueId(row.getObject("dialogue_id", UUID.class));
        var node = node(row);
        var about = new SchoolYear(row.getInt("school_year_start"));
        var agenda = new Agenda(
                Agenda.Kind.valueOf(row.getString("kind")),
                Depth.of(row.getString("deeper_reason")),
                day(row, "day"),
                row.getString("invited"),
                row.getString("questions"),
                topics);
        return switch (row.getString("state")) {
            case "PLANNED" -> new Dialogue.Planned(id, node, about, agenda, row.getInt("version"));
            case "SENT" -> new Dialogue.PackageSent(id, node, about, agenda, day(row, "sent_on"));
            case "HELD" -> new Dialogue.Held(id, node, about, agenda, day(row, "held_on"));
            case "RECONCILED" ->
                new Dialogue.Reconciled(id, node, about, agenda, day(row, "held_on"), day(row, "reconciled_on"));
            case "REPLACED" ->
                new Dialogue.Replaced(
                        id,
                        node,
                        about,
                        agenda,
                        row.getString("replaced_by"),
                        row.getString("replaced_reason"),
                        day(row, "replaced_on"));
            default -> throw new IllegalStateException("no state of a dialogue: " + row.getString("state"));
        };
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Node node(ResultSet row) throws SQLException {
        var text = row.getString("node");
        return Node.parse(text).orElseThrow(() -> new IllegalStateException("no node: " + text));
    }

    void add(DialogueId id, Node node, SchoolYear about, Permit permit) {
        sql.sql("""
                insert into dialogues.dialogue (dialogue_id, node, school_year_start, made_by)
                values (:id, :node, :about, :by)
                """)
                .param("id", id.value())
                .param("node", node.text())
                .param("about", about.startYear())
                .param("by", permit.actor().name())
                .update();
    }

    void add(DialogueId id, int version, Agenda agenda, Permit permit) {
        sql.sql("""
                insert into dialogues.agenda (
                    dialogue_id, version, kind, deeper_reason, day, invited, questions, written_by)
                values (:id, :version, :kind, :deeper, :day, :invited, :questions, :by)
                """)
                .param("id", id.value())
                .param("version", version)
                .param("kind", agenda.kind().name())
                .param("deeper", agenda.depth().reason())
                .param("day", agenda.day())
                .param("invited", agenda.invited())
                .param("questions", agenda.questions())
                .param("by", permit.actor().name())
                .update();
        int position = 0;
        for (var topic : agenda.topics()) add(id, version, ++position, topic);
    }

    private void add(DialogueId id, int version, int position, Topic topic) {
        sql.sql("""
                insert into dialogues.topic (
                    topic_id, dialogue_id, version, position, key, point, meaning, reason, value, address)
                values (:topic, :id, :version, :position, :key, :point, :meaning, :reason, :value, :address)
                """)
                .param("topic", topic.id().value())
                .param("id", id.value())
                .param("version", version)
                .param("position", position)
                .param("key", topic.key())
                .param("point", topic.point())
                .param("meaning", topic.meaning())
                .param("reason", topic.reason())
                .param("value", topic.value())
                .param("address", topic.address())
                .update();
    }

    void send(DialogueId id, LocalDate on, Permit permit) {
        sql.sql("insert into dialogues.sending (dialogue_id, sent_on, sent_by) values (:id, :on, :by)")
                .param("id", id.value())
                .param("on", on)
                .param("by", permit.actor().name())
                .update();
    }

    void conclude(DialogueId id, LocalDate heldOn, Permit permit) {
        sql.sql("insert into dialogues.meeting (dialogue_id, held_on, concluded_by) values (:id, :on, :by)")
                .param("id", id.value())
                .param("on", heldOn)
                .param("by", permit.actor().name())
                .update();
    }

    void reconcile(DialogueId id, LocalDate on, Permit permit) {
        sql.sql("""
                insert into dialogues.reconciliation (dialogue_id, reconciled_on, reconciled_by)
                values (:id, :on, :by)
                """)
                .param("id", id.value())
                .param("on", on)
                .param("by", permit.actor().name())
                .update();
    }

    void replace(DialogueId id, String by, String reason, LocalDate on, Permit permit) {
        sql.sql("""
                insert into dialogues.replacement (dialogue_id, replaced_by, reason, replaced_on, written_by)
                values (:id, :replacedBy, :reason, :on, :by)
                """)
                .param("id", id.value())
                .param("replacedBy", by)
                .param("reason", reason)
                .param("on", on)
                .param("by", permit.actor().name())
                .update();
    }

    /// The account of whoever changed an agenda last.
    String plannedBy(DialogueId id) {
        return LastWriter.of(sql, "dialogues.agenda where dialogue_id = ?", "version", id.value());
    }
}
