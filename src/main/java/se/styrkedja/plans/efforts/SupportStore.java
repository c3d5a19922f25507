package se.styrkedja.plans.efforts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.plans.Result;

/// The SQL of what a support rests on and of what has been seen of it.
final class SupportStore {
    private static final String GOES_ON = "GOES_ON";
    private static final String CHANGED = "CHANGED";
    private static final String ENDS = "ENDS";

    private final JdbcClient sql;

    SupportStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Columns of an effort `e`: what a support rests on, in the order it was cited.
    static final String EVIDENCE = """
            array(select x.point from plans.support_evidence x where x.effort_id = e.effort_id order by x.position) as points,
            array(select x.address from plans.support_evidence x where x.effort_id = e.effort_id order by x.position) as addresses""";

    /// Reads the columns of [#EVIDENCE].
    static List<Result> evidence(ResultSet row) throws SQLException {
        var points = (String[]) row.getArray("points").getArray();
        var addresses = (String[]) row.getArray("addresses").getArray();
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Result(points[i], addresses[i]))
                .toList();
    }

    /// By effort, the latest first.
    Map<UUID, List<SupportFollowUp>> followUps() {
        record Of(UUID effort, SupportFollowUp followUp) {}
        return sql
                .sql("""
                select effort_id, seen_on, seen, course, form, until, written_by
                from plans.support_follow_up
                order by follow_up_id desc
                """)
                .query((row, n) -> new Of(
                        row.getObject("effort_id", UUID.class),
                        new SupportFollowUp(
                                row.getObject("seen_on", LocalDate.class),
                                row.getString("seen"),
                                course(row),
                                row.getString("written_by"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::effort, Collectors.mapping(Of::followUp, Collectors.toList())));
    }

    private static SupportFollowUp.Course course(ResultSet row) throws SQLException {
        var until = row.getObject("until", LocalDate.class);
        return switch (row.getString("course")) {
            case GOES_ON -> new SupportFollowUp.Course.GoesOn(until);
            case CHANGED -> new SupportFollowUp.Course.Changed(row.getString("form"), until);
            default -> new SupportFollowUp.Course.Ends();
        };
    }

    void add(EffortId support, List<Result> evidence) {
        for (int i = 0; i < evidence.size(); i++)
            sql.sql("""
                    insert into plans.support_evidence (effort_id, position, point, address)
                    values (:id, :position, :point, :address)
                    """)
                    .param("id", support.value())
                    .param("position", i)
                    .param("point", evidence.get(i).point())
                    .param("address", evidence.get(i).address())
                    .update();
    }

    void add(EffortId support, SupportFollowUp followUp) {
        switch (followUp.course()) {
            case SupportFollowUp.Course.GoesOn(var until) -> add(support, followUp, GOES_ON, "", until);
            case SupportFollowUp.Course.Changed(var form, var until) -> add(support, followUp, CHANGED, form, until);
            case SupportFollowUp.Course.Ends() -> add(support, followUp, ENDS, "", null);
        }
    }

    private void add(
            EffortId support, SupportFollowUp followUp, String course, String form, @Nullable LocalDate until) {
        sql.sql("""
                insert into plans.support_follow_up (effort_id, seen_on, seen, course, form, until, written_by)
                values (:id, :on, :seen, :course, :form, cast(:until as date), :by)
                """)
                .param("id", support.value())
                .param("on", followUp.seenOn())
                .param("seen", followUp.seen())
                .param("course", course)
                .param("form", form)
                .param("until", until)
                .param("by", followUp.by())
                .update();
    }
}
