package se.styrkedja.dialogues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL that counts dialogues without reading what is in them.
final class TallyStore {
    private final JdbcClient sql;

    TallyStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    List<Tally> at(String[] nodes) {
        return sql.sql("""
                select d.node, d.school_year_start,
                       count(*) filter (where s.dialogue_id is null and r.dialogue_id is null) as planned,
                       count(*) filter (
                           where s.dialogue_id is not null and m.dialogue_id is null and r.dialogue_id is null) as sent,
                       count(m.dialogue_id) as held,
                       count(r.dialogue_id) as replaced,
                       coalesce(sum(t.topics) filter (where s.dialogue_id is not null), 0) as topics,
                       coalesce(sum(t.explained) filter (where s.dialogue_id is not null), 0) as explained,
                       coalesce(sum(p.open), 0) as open_points,
                       count(*) filter (where m.dialogue_id is not null and cardinality(w.groups) > 0
                           and w.groups <> array['MANAGERS']) as wider,
                       count(*) filter (where m.dialogue_id is not null and 'PUPILS' = any(w.groups)) as "PUPILS",
                       count(*) filter (where m.dialogue_id is not null and 'TEACHERS' = any(w.groups)) as "TEACHERS",
                       count(*) filter (where m.dialogue_id is not null and 'OTHER_STAFF' = any(w.groups)) as "OTHER_STAFF",
                       count(*) filter (where m.dialogue_id is not null and 'GUARDIANS' = any(w.groups)) as "GUARDIANS",
                       count(*) filter (where m.dialogue_id is not null and 'CHILDREN' = any(w.groups)) as "CHILDREN",
                       count(*) filter (where m.dialogue_id is not null and 'MANAGERS' = any(w.groups)) as "MANAGERS"
                from dialogues.dialogue d
                left join dialogues.sending s on s.dialogue_id = d.dialogue_id
                left join dialogues.meeting m on m.dialogue_id = d.dialogue_id
                left join dialogues.replacement r on r.dialogue_id = d.dialogue_id
                left join lateral (
                    select count(*) as topics,
                           count(*) filter (
                               where exists (select from dialogues.cause c where c.topic_id = x.topic_id)) as explained
                    from dialogues.topic x
                    where x.dialogue_id = d.dialogue_id
                      and x.version = (select max(a.version) from dialogues.agenda a
                                       where a.dialogue_id = d.dialogue_id)) t on true
                left join lateral (
                    select count(*) as open
                    from dialogues.point x
                    where x.dialogue_id = d.dialogue_id
                      and not exists (select from dialogues.follow_up f where f.point_id = x.point_id and f.done)) p
                    on true
                left join lateral (
                    select coalesce(array_agg(x.took_part), '{}') as groups
                    from (
                        select distinct on (y.took_part) y.took_part, y.persons
                        from dialogues.participation y
                        where y.dialogue_id = d.dialogue_id
                        order by y.took_part, y.participation_id desc) x
                    where x.persons > 0) w
                    on true
                where d.node = any(:nodes)
                  and (select a.kind from dialogues.agenda a
                       where a.dialogue_id = d.dialogue_id
                       order by a.version desc
                       limit 1) = 'RESULT'
                group by d.node, d.school_year_start
                """).param("nodes", nodes).query((row, n) -> tally(row)).list();
    }

    /// Of those that are on their way.
    Map<DialogueId, Progress> progress(String[] nodes) {
        var progress = new HashMap<DialogueId, Progress>();
        sql.sql("""
                select d.dialogue_id,
                       (select count(*)
                        from dialogues.topic t
                        where t.dialogue_id = d.dialogue_id
                          and t.version = (select max(a.version) from dialogues.agenda a
                                           where a.dialogue_id = d.dialogue_id)
                          and not exists (select from dialogues.cause c where c.topic_id = t.topic_id)
                          and not exists (select from dialogues.inquiry i where i.topic_id = t.topic_id)) as causeless,
                       exists (
                           select from (
                               select distinct on (took_part) took_part, persons
                               from dialogues.participation p
                               where p.dialogue_id = d.dialogue_id
                               order by took_part, participation_id desc) latest
                           where latest.persons > 0) as took_part,
                       (select count(*)
                        from dialogues.point p
                        where p.dialogue_id = d.dialogue_id
                          and not exists (select from dialogues.follow_up f where f.point_id = p.point_id and (f.done or f.note <> ''))) as open_points
                from dialogues.dialogue d
                where d.node = any(:nodes)
                  and not exists (select from dialogues.reconciliation r where r.dialogue_id = d.dialogue_id)
                  and not exists (select from dialogues.replacement r where r.dialogue_id = d.dialogue_id)
                """).param("nodes", nodes).query(row -> {
            progress.put(
                    new DialogueId(row.getObject("dialogue_id", UUID.class)),
                    new Progress(row.getInt("causeless"), row.getBoolean("took_part"), row.getInt("open_points")));
        });
        return progress;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                Node.parse(row.getString("node")).orElseThrow(() -> new IllegalStateException("no node of a dialogue")),
                new SchoolYear(row.getInt("school_year_start")),
                row.getInt("planned"),
                row.getInt("sent"),
                row.getInt("held"),
                row.getInt("replaced"),
                row.getInt("topics"),
                row.getInt("explained"),
                row.getInt("open_points"),
                row.getInt("wider"),
                took(row));
    }

    private static Map<Participation.Group, Integer> took(ResultSet row) throws SQLException {
        var took = new EnumMap<Participation.Group, Integer>(Participation.Group.class);
        for (var group : Participation.Group.values()) took.put(group, row.getInt(group.name()));
        return took;
    }
}
