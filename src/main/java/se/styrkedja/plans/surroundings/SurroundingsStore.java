package se.styrkedja.plans.surroundings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL of changes outside.
final class SurroundingsStore {
    private final JdbcClient sql;

    SurroundingsStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// By number; none for a scope that reads no analyses.
    List<OutsideChange> all(Scope scope) {
        return sql.sql("""
                select c.change_id, c.number, c.node, c.first_seen_start, v.version, v.what, v.source, v.address,
                       v.response, e.since_start, e.because,
                       array(select f.school_form from plans.outside_change_effect f
                             where f.change_id = c.change_id and f.version = v.version order by f.school_form) as forms,
                       array(select f.effect from plans.outside_change_effect f
                             where f.change_id = c.change_id and f.version = v.version order by f.school_form) as effects
                from plans.outside_change c
                join plans.outside_change_version v on v.change_id = c.change_id
                left join plans.outside_change_end e on e.change_id = c.change_id
                where v.version = (select max(version) from plans.outside_change_version where change_id = c.change_id)
                  and cardinality(cast(:nodes as text[])) > 0
                order by c.number
                """)
                .param("nodes", scope.nodes(PlanRight.READ_ANALYSES))
                .query((row, n) -> change(row))
                .list();
    }

    private static List<Effect> effects(ResultSet row) throws SQLException {
        var forms = (String[]) row.getArray("forms").getArray();
        var effects = (String[]) row.getArray("effects").getArray();
        return IntStream.range(0, forms.length)
                .mapToObj(i -> new Effect(Effect.Reach.of(forms[i]), effects[i]))
                .toList();
    }

    private static OutsideChange change(ResultSet row) throws SQLException {
        var id = row.getObject("change_id", UUID.class);
        var because = row.getString("because");
        return new OutsideChange(
                id,
                row.getInt("number"),
                node(row),
                new SchoolYear(row.getInt("first_seen_start")),
                new OutsideChange.Text(
                        row.getString("what"),
                        row.getString("source"),
                        row.getString("address"),
                        effects(row),
                        row.getString("response")),
                row.getInt("version"),
                because == null
                        ? new OutsideChange.Course.Current()
                        : new OutsideChange.Course.NoLonger(new SchoolYear(row.getInt("since_start")), because));
    }

    private static Node node(ResultSet row) throws SQLException {
        var text = row.getString("node");
        return Node.parse(text).orElseThrow(() -> new IllegalStateException("no node: " + text));
    }

    /// At every node; none for one who may read at none.
    List<YearOutside.TookPart> tookPart(String[] readable, SchoolYear year) {
        return sql.sql("""
                select distinct on (node, took_part) node, took_part, persons, manner
                from plans.outside_participation
                where school_year_start = :year
                  and cardinality(cast(:nodes as text[])) > 0
                order by node, took_part, participation_id desc
                """)
                .param("year", year.startYear())
                .param("nodes", readable)
                .query((row, n) -> new YearOutside.TookPart(
                        node(row),
                        new Participation(
                                Participation.Group.valueOf(row.getString("took_part")),
                                row.getInt("persons"),
                                Participation.Manner.valueOf(row.getString("manner")))))
                .list();
    }

    /// Adds a change under the next number, which two at once do not share.
    int add(UUID id, Node seenFrom, SchoolYear firstSeen) {
        sql.sql("""
                select pg_advisory_xact_lock(
                    hashtextextended('plans.outside_change ' || current_setting('app.organiser', true), 0))::text
                """).query(String.class).list();
        return sql.sql("""
                insert into plans.outside_change (change_id, number, node, first_seen_start)
                select :id, coalesce(max(number), 0) + 1, :node, :year
                from plans.outside_change
                returning number
                """)
                .param("id", id)
                .param("node", seenFrom.text())
                .param("year", firstSeen.startYear())
                .query(Integer.class)
                .single();
    }

    /// Whether the version was free.
    boolean write(UUID id, int version, OutsideChange.Text text, Permit permit, LocalDate on) {
        int added = sql.sql("""
                insert into plans.outside_change_version (
                    change_id, version, what, source, address, response, written_by, written_on)
                values (:id, :version, :what, :source, :address, :response, :by, :on)
                on conflict do nothing
                """)
                .param("id", id)
                .param("version", version)
                .param("what", text.what())
                .param("source", text.source())
                .param("address", text.address())
                .param("response", text.response())
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
        if (added == 1) text.effects().forEach(effect -> add(id, version, effect));
        return added == 1;
    }

    private void add(UUID id, int version, Effect effect) {
        sql.sql("""
                insert into plans.outside_change_effect (change_id, version, school_form, effect)
                values (:id, :version, :form, :effect)
                """)
                .param("id", id)
                .param("version", version)
                .param("form", effect.reach().code())
                .param("effect", effect.text())
                .update();
    }

    /// Whether it had not ended.
    boolean end(UUID id, SchoolYear since, String because, Permit permit, LocalDate on) {
        return sql.sql("""
                insert into plans.outside_change_end (change_id, since_start, because, ended_by, ended_on)
                values (:id, :since, :because, :by, :on)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("since", since.startYear())
                        .param("because", because)
                        .param("by", permit.actor().name())
                        .param("on", on)
                        .update()
                == 1;
    }

    void add(Node at, SchoolYear year, Participation participation, Permit permit) {
        sql.sql("""
                insert into plans.outside_participation (
                    school_year_start, node, took_part, persons, manner, written_by)
                values (:year, :node, :group, :persons, :manner, :by)
                """)
                .param("year", year.startYear())
                .param("node", at.text())
                .param("group", participation.group().name())
                .param("persons", participation.persons())
                .param("manner", participation.manner().name())
                .param("by", permit.actor().name())
                .update();
    }

    /// The account of whoever told last who took part at a node.
    String toldBy(Node at, SchoolYear year) {
        return LastWriter.of(
                sql,
                "plans.outside_participation where node = ? and school_year_start = ?",
                "participation_id",
                at.text(),
                year.startYear());
    }

    /// The account of whoever wrote a change last.
    String writtenBy(UUID id) {
        return LastWriter.of(sql, "plans.outside_change_version where change_id = ?", "version", id);
    }
}
