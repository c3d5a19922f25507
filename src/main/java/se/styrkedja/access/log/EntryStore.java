package se.styrkedja.access.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Rooms;

/// All SQL that reads the account.
final class EntryStore {
    /// How many of the latest deeds are looked at for news: what an account of years holds more of is not.
    private static final int LOOKED_AT = 200;

    private final JdbcClient sql;
    private final Rooms rooms;
    private final List<Action> news;

    EntryStore(DataSource database, Rooms rooms) {
        sql = JdbcClient.create(database);
        this.rooms = rooms;
        news = rooms.actions().stream().filter(Action::isNews).toList();
    }

    /// Those who were not let in are one entry an hour, with the key of the first: its place does not move when more
    /// come.
    List<Entry> before(Scope scope, Sought sought, long before, int most) {
        return sql.sql("""
                with sought as (
                    select d.deed_id, d.at, d.account_id, d.actor, d.what, d.node, d.page
                    from access.deed d
                    where d.node = any(:nodes)
                      and d.what = any(:kinds)
                      and d.at >= cast(:first as date)::timestamp at time zone 'Europe/Stockholm'
                      and d.at < (cast(:last as date) + 1)::timestamp at time zone 'Europe/Stockholm')
                (select deed_id as key, at, actor, what, node, page, 1 as times
                 from sought
                 where what <> 'WAS_REFUSED'
                   and (:account = '' or account_id::text = :account)
                   and deed_id < :before
                 order by deed_id desc
                 limit :most)
                union all
                (select min(deed_id), min(at), '', 'WAS_REFUSED', 'organiser', '', count(*)::int
                 from sought
                 where what = 'WAS_REFUSED'
                   and :refused
                 group by date_trunc('hour', at)
                 having min(deed_id) < :before
                 order by 1 desc
                 limit :most)
                order by key desc
                limit :most
                """)
                .param("nodes", scope.nodes(AccessRight.READ_LOG))
                .param("kinds", sought.names())
                .param("first", sought.first())
                .param("last", sought.last())
                .param("account", sought.account())
                .param("refused", sought.refused())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    List<Entry> news(Scope scope, AccountId self, Instant since, int most) {
        var places = news.stream()
                .map(Action::opens)
                .distinct()
                .flatMap(right -> Arrays.stream(scope.nodes(right)).map(node -> List.of(right.name(), node)))
                .toList();
        return sql.sql("""
                select max(d.deed_id) as key, max(d.at) as at, d.actor, d.what, d.node,
                       (array_agg(d.page order by d.deed_id desc))[1] as page, count(*)::int as times
                from (select d.*
                      from access.deed d
                      join unnest(cast(:kinds as text[]), cast(:opens as text[])) as k (kind, opens) on k.kind = d.what
                      join unnest(cast(:rights as text[]), cast(:nodes as text[])) as s (opens, node)
                        on s.opens = k.opens and s.node = d.node
                      where d.page <> ''
                        and d.at >= :since
                        and d.account_id is distinct from :self
                      order by d.deed_id desc
                      limit :looked) d
                group by d.actor, d.what, d.node, cast(d.at as date)
                order by key desc
                limit :most
                """)
                .param("kinds", news.stream().map(Action::name).toArray(String[]::new))
                .param("opens", news.stream().map(kind -> kind.opens().name()).toArray(String[]::new))
                .param("rights", places.stream().map(List::getFirst).toArray(String[]::new))
                .param("nodes", places.stream().map(List::getLast).toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("self", self.value())
                .param("looked", LOOKED_AT)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    int refusedLately(Scope scope) {
        return sql.sql("""
                select count(*)
                from access.deed d
                where d.node = any(:nodes)
                  and d.what = 'WAS_REFUSED'
                  and d.at > now() - interval '1 day'
                """)
                .param("nodes", scope.nodes(AccessRight.READ_LOG))
                .query(Integer.class)
                .single();
    }

    private Entry entry(ResultSet row) throws SQLException {
        var node = row.getString("node");
        return new Entry(
                row.getLong("key"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                action(row.getString("what")),
                Node.parse(node).orElseThrow(() -> new IllegalStateException("no node: " + node)),
                row.getString("page"),
                row.getInt("times"));
    }

    private Action action(String name) {
        return rooms.action(name).orElseThrow(() -> new IllegalStateException("no action: " + name));
    }
}
