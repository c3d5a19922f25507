package se.styrkedja.dialogues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL of what is written in dialogues: causes, points, who took part, notes.
final class MinutesStore {
    private final JdbcClient sql;

    MinutesStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    Minutes of(String[] nodes, Dialogue dialogue) {
        var id = dialogue.id().value();
        var points = ownAndEarlier(nodes, dialogue).stream()
                .collect(Collectors.partitioningBy(point -> point.dialogue().equals(dialogue.id())));
        var besides = besides(id);
        return new Minutes(
                causes("t.dialogue_id = :id", "c.sequence", Map.of("nodes", nodes, "id", id)),
                inquiries(id),
                points.getOrDefault(true, List.of()),
                points.getOrDefault(false, List.of()),
                besides.participations(),
                besides.note());
    }

    /// Causes at one of the nodes that count, those of the latest dialogue first.
    List<Cause> causesAt(String[] nodes, String[] at) {
        return causes(
                "d.node = any(:at)",
                "d.school_year_start desc, d.sequence desc, c.sequence",
                Map.of("nodes", nodes, "at", at));
    }

    Optional<Cause> cause(String[] nodes, CauseId id) {
        return causes("c.cause_id = :id", "c.sequence", Map.of("nodes", nodes, "id", id.value())).stream()
                .findFirst();
    }

    /// The one that counts now, of the texts that have taken each other's place.
    Optional<Cause> after(String[] nodes, CauseId id) {
        return sql
                .sql("""
                with recursive later as (
                    select cause_id from dialogues.cause where supersedes = :id
                    union all
                    select c.cause_id from dialogues.cause c join later l on c.supersedes = l.cause_id)
                select cause_id from later
                """)
                .param("id", id.value())
                .query((row, n) -> new CauseId(row.getObject("cause_id", UUID.class)))
                .list()
                .stream()
                .flatMap(later -> cause(nodes, later).stream())
                .findFirst();
    }

    private List<Cause> causes(String which, String order, Map<String, Object> values) {
        return sql.sql("""
                select c.*, t.*, d.node, d.school_year_start, coalesce(m.held_on, a.day) as talked_on
                from dialogues.cause c
                join dialogues.topic t on t.topic_id = c.topic_id
                join dialogues.dialogue d on d.dialogue_id = t.dialogue_id
                join dialogues.agenda a on a.dialogue_id = d.dialogue_id
                left join dialogues.meeting m on m.dialogue_id = d.dialogue_id
                where d.node = any(:nodes)
                  and not exists (select from dialogues.cause l where l.supersedes = c.cause_id)
                  and not exists (
                      select from dialogues.agenda l where l.dialogue_id = a.dialogue_id and l.version > a.version)
                  and %s
                order by %s
                """.formatted(which, order))
                .params(values)
                .query((row, n) -> new Cause(
                        new CauseId(row.getObject("cause_id", UUID.class)),
                        new DialogueId(row.getObject("dialogue_id", UUID.class)),
                        DialogueStore.node(row),
                        new SchoolYear(row.getInt("school_year_start")),
                        DialogueStore.day(row, "talked_on"),
                        DialogueStore.topic(row),
                        row.getString("text"),
                        row.getString("support"),
                        row.getString("written_by"),
                        DialogueStore.day(row, "written_on")))
                .list();
    }

    private List<Inquiry> inquiries(UUID dialogue) {
        return sql.sql("""
                select distinct on (i.topic_id) i.topic_id, i.who, i.who_account, i.until, i.written_by, i.written_on
                from dialogues.inquiry i
                join dialogues.topic t on t.topic_id = i.topic_id
                where t.dialogue_id = :id
                order by i.topic_id, i.inquiry_id desc
                """)
                .param("id", dialogue)
                .query((row, n) -> inquiry(row))
                .list();
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                new TopicId(row.getObject("topic_id", UUID.class)),
                Assignee.read(row, "who"),
                DialogueStore.day(row, "until"),
                row.getString("written_by"),
                DialogueStore.day(row, "written_on"));
    }

    /// Those that wait at these nodes.
    List<Inquiry> openInquiries(String[] nodes) {
        return sql.sql("""
                select i.topic_id, i.who, i.who_account, i.until, i.written_by, i.written_on
                from dialogues.open_inquiry i
                where i.node = any(:nodes)
                order by i.until, i.point
                """)
                .param("nodes", nodes)
                .query((row, n) -> inquiry(row))
                .list();
    }

    /// Its own points, and those of earlier dialogues that were not done when this one began, those that it has
    /// followed up too.
    private List<AgreedPoint> ownAndEarlier(String[] nodes, Dialogue dialogue) {
        return points(
                """
                (p.dialogue_id = :id
                    or d.node = :node
                      and d.sequence < (select sequence from dialogues.dialogue where dialogue_id = :id)
                      and not exists (
                          select from dialogues.follow_up e
                          where e.point_id = p.point_id and e.done and e.dialogue_id <> :id))
                """,
                Map.of(
                        "nodes",
                        nodes,
                        "node",
                        dialogue.node().text(),
                        "id",
                        dialogue.id().value()));
    }

    /// All that is not done.
    List<AgreedPoint> open(String[] nodes) {
        return points("not coalesce(f.done, false)", Map.of("nodes", nodes));
    }

    Optional<AgreedPoint> point(String[] nodes, PointId id) {
        return points("p.point_id = :id", Map.of("nodes", nodes, "id", id.value())).stream()
                .findFirst();
    }

    private List<AgreedPoint> points(String which, Map<String, Object> values) {
        return sql.sql("""
                select
                    p.point_id, p.dialogue_id, d.node, p.version, p.what, p.owner, p.owner_account, p.due,
                    coalesce(f.done, false) as done,
                    coalesce(f.notes, '') as notes, coalesce(f.said, 0) as said
                from dialogues.point_now p
                join dialogues.dialogue d on d.dialogue_id = p.dialogue_id
                left join lateral (
                    select (array_agg(u.done order by u.follow_up_id desc))[1] as done,
                           count(*) as said,
                           string_agg(nullif(u.note, ''), chr(10) order by u.follow_up_id) as notes
                    from dialogues.follow_up u
                    where u.point_id = p.point_id) f on true
                where d.node = any(:nodes)
                  and %s
                order by p.due, p.sequence
                """.formatted(which))
                .params(values)
                .query(MinutesStore::point)
                .list();
    }

    private static AgreedPoint point(ResultSet row, int number) throws SQLException {
        return new AgreedPoint(
                new PointId(row.getObject("point_id", UUID.class)),
                new DialogueId(row.getObject("dialogue_id", UUID.class)),
                DialogueStore.node(row),
                row.getString("what"),
                Assignee.read(row, "owner"),
                DialogueStore.day(row, "due"),
                row.getBoolean("done"),
                row.getString("notes"),
                row.getInt("said"),
                row.getInt("version"));
    }

    private record Besides(List<Participation> participations, Note note) {}

    /// Who took part and what is noted, which one page always shows together.
    private Besides besides(UUID dialogue) {
        var participations = new ArrayList<Participation>();
        var notes = new ArrayList<Note>();
        sql.sql("""
                select p.took_part, p.persons, p.manner, n.version, n.text, n.written_by
                from dialogues.dialogue d
                left join lateral (
                    select distinct on (x.took_part) x.took_part, x.persons, x.manner
                    from dialogues.participation x
                    where x.dialogue_id = d.dialogue_id
                    order by x.took_part, x.participation_id desc) p on true
                left join lateral (
                    select y.version, y.text, y.written_by
                    from dialogues.note y
                    where y.dialogue_id = d.dialogue_id
                    order by y.version desc
                    limit 1) n on true
                where d.dialogue_id = :id
                """).param("id", dialogue).query(row -> {
            if (row.getString("took_part") != null)
                participations.add(new Participation(
                        Participation.Group.valueOf(row.getString("took_part")),
                        row.getInt("persons"),
                        Participation.Manner.valueOf(row.getString("manner"))));
            if (notes.isEmpty() && row.getString("text") != null)
                notes.add(new Note(row.getInt("version"), row.getString("text"), row.getString("written_by")));
        });
        return new Besides(participations, notes.isEmpty() ? Note.NONE : notes.getFirst());
    }

    void add(CauseId id, TopicId topic, String text, String support, LocalDate on, Permit permit) {
        cause(id, topic, text, support, on, permit).param("supersedes", "").update();
    }

    void supersede(CauseId old, CauseId id, TopicId topic, String text, String support, LocalDate on, Permit permit) {
        cause(id, topic, text, support, on, permit)
                .param("supersedes", old.value().toString())
                .update();
    }

    private JdbcClient.StatementSpec cause(
            CauseId id, TopicId topic, String text, String support, LocalDate on, Permit permit) {
        return sql.sql("""
                insert into dialogues.cause (
                    cause_id, topic_id, text, support, written_by, written_by_account, written_on, supersedes)
                values (:id, :topic, :text, :support, :by, nullif(:account, '')::uuid, :on, nullif(:supersedes, '')::uuid)
                """)
                .param("id", id.value())
                .param("topic", topic.value())
                .param("text", text)
                .param("support", support)
                .param("on", on)
                .param("by", permit.actor().name())
                .param("account", permit.actor().id());
    }

    void inquire(TopicId topic, Assignee who, LocalDate until, LocalDate on, Permit permit) {
        sql.sql("""
                insert into dialogues.inquiry (topic_id, who, who_account, until, written_by, written_on)
                values (:topic, :who, cast(nullif(:who_account, '') as uuid), :until, :by, :on)
                """)
                .param("topic", topic.value())
                .params(who.columns("who"))
                .param("until", until)
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
    }

    void agree(
            PointId id, DialogueId dialogue, String what, Assignee owner, LocalDate due, LocalDate on, Permit permit) {
        sql.sql("insert into dialogues.point (point_id, dialogue_id) values (:id, :dialogue)")
                .param("id", id.value())
                .param("dialogue", dialogue.value())
                .update();
        write(id, 1, what, owner, due, on, permit);
    }

    /// Writes a point as one more version.
    void write(PointId id, int version, String what, Assignee owner, LocalDate due, LocalDate on, Permit permit) {
        sql.sql("""
                insert into dialogues.point_version (
                    point_id, version, what, owner, owner_account, due, written_by, written_on)
                values (:id, :version, :what, :owner, cast(nullif(:owner_account, '') as uuid), :due, :by, :on)
                """)
                .param("id", id.value())
                .param("version", version)
                .param("what", what)
                .params(owner.columns("owner"))
                .param("due", due)
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
    }

    void followUp(PointId point, DialogueId in, boolean done, String note, LocalDate on, Permit permit) {
        sql.sql("""
                insert into dialogues.follow_up (point_id, dialogue_id, done, note, written_by, written_on)
                values (:point, :dialogue, :done, :note, :by, :on)
                """)
                .param("point", point.value())
                .param("dialogue", in.value())
                .param("done", done)
                .param("note", note)
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
    }

    void add(DialogueId dialogue, Participation participation, Permit permit) {
        sql.sql("""
                insert into dialogues.participation (dialogue_id, took_part, persons, manner, written_by)
                values (:id, :group, :persons, :manner, :by)
                """)
                .param("id", dialogue.value())
                .param("group", participation.group().name())
                .param("persons", participation.persons())
                .param("manner", participation.manner().name())
                .param("by", permit.actor().name())
                .update();
    }

    void note(DialogueId dialogue, Note note, LocalDate on) {
        sql.sql("""
                insert into dialogues.note (dialogue_id, version, text, written_by, written_on)
                values (:id, :version, :text, :by, :on)
                """)
                .param("id", dialogue.value())
                .param("version", note.version())
                .param("text", note.text())
                .param("by", note.writtenBy())
                .param("on", on)
                .update();
    }

    /// That a cause has another in its place.
    ///
    /// Errors: `IllegalStateException` for one of another node.
    WriteResult<Cause> overtaken(String[] nodes, CauseId old) {
        var later = after(nodes, old).orElseThrow(() -> new IllegalStateException("a cause of another node: " + old));
        return WriteResult.stale(
                later,
                LastWriter.of(
                        sql,
                        "dialogues.cause where cause_id = ?",
                        "sequence",
                        later.id().value()));
    }

    /// The account of whoever wrote a point last.
    String writtenBy(PointId id) {
        return LastWriter.of(sql, "dialogues.point_version where point_id = ?", "version", id.value());
    }

    /// The account of whoever said last how it went with a point.
    String saidBy(PointId id) {
        return LastWriter.of(sql, "dialogues.follow_up where point_id = ?", "follow_up_id", id.value());
    }

    /// The account of whoever told last who took part.
    String toldBy(DialogueId id) {
        return LastWriter.of(sql, "dialogues.participation where dialogue_id = ?", "participation_id", id.value());
    }

    /// The account of whoever wrote the notes last.
    String notedBy(DialogueId id) {
        return LastWriter.of(sql, "dialogues.note where dialogue_id = ?", "version", id.value());
    }
}
