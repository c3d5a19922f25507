package se.styrkedja.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.web.DialogueTasks;
import se.styrkedja.plans.web.AreaTasks;
import se.styrkedja.rooms.Tasks;
import se.styrkedja.web.Messages;

/// What is to be done, asked of the views that the rooms below publish it in.
final class WaitStore {
    private final JdbcClient sql;
    private final Map<String, Tasks.Kind> kinds;
    /// The views of all rooms, put together.
    private final String views;

    WaitStore(DataSource database, List<Tasks> rooms) {
        sql = JdbcClient.create(database);
        kinds = rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .collect(Collectors.toMap(Tasks.Kind::name, Function.identity()));
        views = rooms.stream().map(room -> "select * from " + room.view()).collect(Collectors.joining(" union all "));
    }

    /// Something that is to be done by somebody.
    ///
    /// @param isAssigned whether the reader was picked to see to it
    /// @param hasSpoken whether the reader has had her say in it
    record Open(Wait todo, boolean isAssigned, boolean hasSpoken) {}

    /// Where she reads it, the earliest first.
    List<Open> open(Membership who, LocalDate today) {
        var places = kinds.values().stream()
                .flatMap(kind -> places(kind, who))
                .distinct()
                .toList();
        return sql.sql("""
                select w.kind, w.due, w.what, w.node, w.thing, w.version,
                       case when w.assigned <> :account then a.name else '' end as others,
                       coalesce(w.assigned = :account, false) as is_assigned, :account = any(w.spoken) as has_spoken
                from (%s) w
                left join access.account a on a.account_id = w.assigned
                join unnest(cast(:kinds as text[]), cast(:reads as text[])) as k (kind, reads) on k.kind = w.kind
                join unnest(cast(:rights as text[]), cast(:nodes as text[])) as s (reads, node)
                  on s.reads = k.reads and s.node = w.node
                where w.until is null or w.until >= :today
                order by w.due, w.what
                """.formatted(views))
                .param("kinds", kinds.values().stream().map(Tasks.Kind::name).toArray(String[]::new))
                .param(
                        "reads",
                        kinds.values().stream().map(kind -> kind.reads().name()).toArray(String[]::new))
                .param("rights", places.stream().map(ReadPlace::right).toArray(String[]::new))
                .param("nodes", places.stream().map(ReadPlace::node).toArray(String[]::new))
                .param("account", who.account().id().value())
                .param("today", today)
                .query((row, n) -> open(row))
                .list();
    }

    /// A node where what asks for that right is read.
    private record ReadPlace(String right, String node) {}

    private static Stream<ReadPlace> places(Tasks.Kind kind, Membership who) {
        var right = kind.reads();
        return switch (kind.reach()) {
            case NODE -> Arrays.stream(who.scope().nodes(right)).map(node -> new ReadPlace(right.name(), node));
            case WHOLE ->
                who.may(right) ? Stream.of(new ReadPlace(right.name(), Node.WHOLE.text())) : Stream.<ReadPlace>empty();
        };
    }

    private Open open(ResultSet row) throws SQLException {
        var kind = Objects.requireNonNull(kinds.get(row.getString("kind")));
        var thing = List.of((String[]) row.getArray("thing").getArray());
        return new Open(
                new Wait(
                        row.getObject("due", LocalDate.class),
                        kind,
                        row.getString("what"),
                        Objects.requireNonNullElse(row.getString("others"), ""),
                        node(row.getString("node")),
                        kind.page(thing),
                        answer(kind, kind.answer(thing), row.getInt("version"))),
                row.getBoolean("is_assigned"),
                row.getBoolean("has_spoken"));
    }

    /// What somebody was picked for and has not done, of the organiser whose reading it is: how much, and
    /// not what.
    List<String> assigned(AccountId who, LocalDate today) {
        return sql.sql("""
                select w.kind, count(*) as many
                from (select kind, assigned, until from (%s) v
                      union all select kind, assigned, cast(null as date) from plans.assigned) w
                where w.assigned = :account and (w.until is null or w.until >= :today)
                group by w.kind
                order by w.kind
                """.formatted(views))
                .param("account", who.value())
                .param("today", today)
                .query((row, n) -> assigned(row.getString("kind"), row.getInt("many")))
                .list();
    }

    /// Areas and efforts are somebody's without being tasks.
    private String assigned(String kind, int many) {
        var task = kinds.get(kind);
        return task == null
                ? Messages.of("oversight").text("assigned." + kind, Integer.toString(many))
                : task.toldOfAssigned(many);
    }

    /// How it is answered on my page itself.
    private static Wait.Answer answer(Tasks.Kind kind, String address, int version) {
        if (kind.equals(AreaTasks.ACTIVITY)) return new Wait.Answer.Activity(address, version);
        if (kind.equals(DialogueTasks.AGREED_POINT)) return new Wait.Answer.Point(address, version);
        return new Wait.Answer.OnItsPage();
    }

    private static Node node(String text) {
        return Node.parse(text).orElseThrow(() -> new IllegalStateException("no node: " + text));
    }
}
