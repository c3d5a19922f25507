package se.styrkedja.plans.efforts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.vocabulary.Kronor;

/// The SQL of efforts and of what ends programmes and missions.
final class EffortStore {
    private static final String PROGRAMME = "PROGRAMME";
    private static final String MISSION = "MISSION";
    private static final String SUPPORT = "SUPPORT";

    private final JdbcClient sql;
    private final WordingStore wordings;

    EffortStore(DataSource database, WordingStore wordings) {
        sql = JdbcClient.create(database);
        this.wordings = wordings;
    }

    /// @param followUps of each support
    List<Effort> all(Scope scope, Map<UUID, List<SupportFollowUp>> followUps) {
        return all(scope.nodes(PlanRight.READ_SUPPORT), scope.nodes(DialogueRight.READ_WORK), followUps);
    }

    /// Those of one node, and the programmes that serve an area of it.
    List<Effort> at(Node node, Map<UUID, List<SupportFollowUp>> followUps) {
        var nodes = new String[] {node.text()};
        return all(nodes, nodes, followUps);
    }

    private List<Effort> all(String[] support, String[] work, Map<UUID, List<SupportFollowUp>> followUps) {
        return sql.sql("""
                select e.effort_id, e.kind, e.node, w.title, w.starts_on, w.ends_on, w.responsible, w.responsible_account, w.about,
                       array(select a.area_id from plans.effort_area a
                             where a.effort_id = w.effort_id and a.version = w.version order by a.area_id) as areas,
                       p.partner, p.funding, p.kronor, m.teacher, m.teacher_account,
                       k.kept, k.because, k.said_by as kept_by, k.said_on as kept_on,
                       v.changed, v.seen_by, v.written_by as evaluated_by, v.written_on as evaluated_on,
                       %s
                from plans.effort e
                join lateral (
                    select * from plans.effort_version x
                    where x.effort_id = e.effort_id order by x.version desc limit 1) w on true
                left join plans.programme p on p.effort_id = e.effort_id
                left join plans.programme_keeping k on k.effort_id = e.effort_id
                left join plans.mission m on m.effort_id = e.effort_id
                left join plans.mission_evaluation v on v.effort_id = e.effort_id
                where (e.kind = 'SUPPORT' and e.node = any(:support))
                   or (e.kind <> 'SUPPORT' and e.node = any(:work))
                   or (e.kind = 'PROGRAMME' and exists (
                          select from plans.effort_area a
                          join plans.area_now r on r.area_id = a.area_id
                          where a.effort_id = w.effort_id and a.version = w.version and r.node = any(:work)))
                order by w.ends_on, w.title
                """.formatted(SupportStore.EVIDENCE))
                .param("support", support)
                .param("work", work)
                .query((row, n) -> {
                    var id = new EffortId(row.getObject("effort_id", UUID.class));
                    var frame = frame(row);
                    return switch (row.getString("kind")) {
                        case PROGRAMME -> programme(row, id, frame);
                        case MISSION -> mission(row, id, frame);
                        default ->
                            new Effort.ReinforcedSupport(
                                    id,
                                    node(row),
                                    frame,
                                    row.getString("about"),
                                    SupportStore.evidence(row),
                                    followUps.getOrDefault(id.value(), List.of()));
                    };
                })
                .list();
    }

    static Effort.Frame frame(ResultSet row) throws SQLException {
        return new Effort.Frame(
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Assignee.read(row, "responsible"),
                Arrays.stream((UUID[]) row.getArray("areas").getArray())
                        .map(AreaId::new)
                        .toList());
    }

    private static Node node(ResultSet row) throws SQLException {
        var text = row.getString("node");
        return Node.parse(text).orElseThrow(() -> new IllegalStateException("no node: " + text));
    }

    private static Effort programme(ResultSet row, EffortId id, Effort.Frame frame) throws SQLException {
        var source = row.getString("funding");
        var kronor = row.getBigDecimal("kronor");
        return new Effort.Programme(
                id,
                node(row),
                frame,
                row.getString("about"),
                row.getString("partner"),
                kronor == null ? new Funding.AmountUnsaid(source) : new Funding.Stated(source, new Kronor(kronor)),
                keeping(row));
    }

    private static Keeping keeping(ResultSet row) throws SQLException {
        var because = row.getString("because");
        if (because == null) return new Keeping.Unsaid();
        var what = row.getString("kept");
        var by = row.getString("kept_by");
        var on = row.getObject("kept_on", LocalDate.class);
        return what.isEmpty() ? new Keeping.Nothing(because, by, on) : new Keeping.Kept(what, because, by, on);
    }

    private static Effort mission(ResultSet row, EffortId id, Effort.Frame frame) throws SQLException {
        var changed = row.getString("changed");
        return new Effort.LeadTeacherMission(
                id,
                node(row),
                frame,
                Assignee.read(row, "teacher"),
                row.getString("about"),
                changed == null
                        ? new Evaluation.Unwritten()
                        : new Evaluation.Written(
                                changed,
                                row.getString("seen_by"),
                                row.getString("evaluated_by"),
                                row.getObject("evaluated_on", LocalDate.class)));
    }

    void add(Effort.Programme programme, Permit permit, LocalDate on) {
        add(programme, PROGRAMME, programme.purpose(), permit, on);
        var insert = sql.sql("""
                insert into plans.programme (effort_id, partner, funding, kronor)
                values (:id, :partner, :funding, cast(:kronor as numeric))
                """)
                .param("id", programme.id().value())
                .param("partner", programme.partner())
                .param("funding", programme.funding().source());
        switch (programme.funding()) {
            case Funding.Stated(var source, Kronor(BigDecimal amount)) ->
                insert.param("kronor", amount).update();
            case Funding.AmountUnsaid unsaid -> insert.param("kronor", null).update();
        }
    }

    void add(Effort.LeadTeacherMission mission, Permit permit, LocalDate on) {
        add(mission, MISSION, mission.mission(), permit, on);
        sql.sql("""
                insert into plans.mission (effort_id, teacher, teacher_account)
                values (:id, :teacher, cast(nullif(:teacher_account, '') as uuid))
                """)
                .param("id", mission.id().value())
                .params(mission.teacher().columns("teacher"))
                .update();
    }

    void add(Effort.ReinforcedSupport support, Permit permit, LocalDate on) {
        add(support, SUPPORT, support.plannedForm(), permit, on);
    }

    private void add(Effort effort, String kind, String about, Permit permit, LocalDate on) {
        sql.sql("insert into plans.effort (effort_id, kind, node) values (:id, :kind, :node)")
                .param("id", effort.id().value())
                .param("kind", kind)
                .param("node", effort.node().text())
                .update();
        wordings.add(
                effort.id(),
                new Wording(1, effort.frame(), about, "", permit.actor().name(), on));
    }

    void end(EffortId programme, Keeping.Kept kept) {
        keep(programme, kept.what(), kept.because(), kept.by(), kept.on());
    }

    void end(EffortId programme, Keeping.Nothing nothing) {
        keep(programme, "", nothing.because(), nothing.by(), nothing.on());
    }

    private void keep(EffortId programme, String kept, String because, String by, LocalDate on) {
        sql.sql("""
                insert into plans.programme_keeping (effort_id, kept, because, said_by, said_on)
                values (:id, :kept, :because, :by, :on)
                """)
                .param("id", programme.value())
                .param("kept", kept)
                .param("because", because)
                .param("by", by)
                .param("on", on)
                .update();
    }

    void end(EffortId mission, Evaluation.Written written) {
        sql.sql("""
                insert into plans.mission_evaluation (effort_id, changed, seen_by, written_by, written_on)
                values (:id, :changed, :seen, :by, :on)
                """)
                .param("id", mission.value())
                .param("changed", written.changed())
                .param("seen", written.seenBy())
                .param("by", written.by())
                .param("on", written.on())
                .update();
    }
}
