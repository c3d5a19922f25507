package se.styrkedja.plans.sector;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.AreaId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// The SQL of sector plans.
final class SectorPlanStore {
    private final JdbcClient sql;

    SectorPlanStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// As they stand, the latest school year first.
    List<SectorPlan> all() {
        return sql.sql("""
                select w.plan_id, w.version, w.title, w.school_year_start, w.agreement, w.why, w.school_forms,
                       w.written_by, w.written_on,
                       array(select o.owner from plans.sector_plan_owner o
                             where o.plan_id = w.plan_id and o.version = w.version order by o.owner_account) as owners,
                       array(select o.owner_account from plans.sector_plan_owner o
                             where o.plan_id = w.plan_id and o.version = w.version order by o.owner_account) as accounts,
                       array(select a.area_id from plans.sector_plan_area a
                             where a.plan_id = w.plan_id and a.version = w.version order by a.area_id) as areas
                from plans.sector_plan p
                join lateral (
                    select * from plans.sector_plan_version x
                    where x.plan_id = p.plan_id order by x.version desc limit 1) w on true
                order by w.school_year_start desc, w.title
                """).query((row, n) -> plan(row)).list();
    }

    private static SectorPlan plan(ResultSet row) throws SQLException {
        return new SectorPlan(
                new SectorPlanId(row.getObject("plan_id", UUID.class)),
                row.getInt("version"),
                new SectorPlan.Text(
                        row.getString("title"),
                        new SchoolYear(row.getInt("school_year_start")),
                        row.getString("agreement"),
                        row.getString("why"),
                        owners(row),
                        texts(row.getArray("school_forms")).stream()
                                .flatMap(code -> SchoolForm.ofCode(code).stream())
                                .collect(Collectors.toSet()),
                        Arrays.stream((UUID[]) row.getArray("areas").getArray())
                                .map(AreaId::new)
                                .toList()),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class));
    }

    private static List<Assignee> owners(ResultSet row) throws SQLException {
        var names = texts(row.getArray("owners"));
        var accounts = (UUID[]) row.getArray("accounts").getArray();
        return IntStream.range(0, accounts.length)
                .<Assignee>mapToObj(i -> new Assignee.WithAccount(new AccountId(accounts[i]), names.get(i)))
                .sorted(Comparator.comparing(Assignee::name, Swedish.order()))
                .toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    void add(SectorPlanId id) {
        sql.sql("insert into plans.sector_plan (plan_id) values (:id)")
                .param("id", id.value())
                .update();
    }

    void write(SectorPlan plan) {
        var text = plan.text();
        sql.sql("""
                insert into plans.sector_plan_version (
                    plan_id, version, title, school_year_start, agreement, why, school_forms, written_by, written_on)
                values (:id, :version, :title, :year, :agreement, :why, :forms, :by, :on)
                """)
                .param("id", plan.id().value())
                .param("version", plan.version())
                .param("title", text.title())
                .param("year", text.year().startYear())
                .param("agreement", text.agreement())
                .param("why", text.why())
                .param(
                        "forms",
                        text.forms().stream().map(SchoolForm::code).sorted().toArray(String[]::new))
                .param("by", plan.by())
                .param("on", plan.on())
                .update();
        for (var owner : text.owners())
            sql.sql("""
                    insert into plans.sector_plan_owner (plan_id, version, owner, owner_account)
                    values (:id, :version, :owner, cast(:owner_account as uuid))
                    """)
                    .param("id", plan.id().value())
                    .param("version", plan.version())
                    .params(owner.columns("owner"))
                    .update();
        for (var area : text.areas())
            sql.sql("insert into plans.sector_plan_area (plan_id, version, area_id) values (:id, :version, :area)")
                    .param("id", plan.id().value())
                    .param("version", plan.version())
                    .param("area", area.value())
                    .update();
    }

    /// The account of whoever wrote a plan last.
    String writtenBy(SectorPlanId id) {
        return LastWriter.of(sql, "plans.sector_plan_version where plan_id = ?", "version", id.value());
    }
}
