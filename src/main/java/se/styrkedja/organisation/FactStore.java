package se.styrkedja.organisation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the room.
final class FactStore {
    private static final int BATCH = 2000;

    private final JdbcTemplate batches;
    private final JdbcClient sql;

    FactStore(DataSource database) {
        batches = new JdbcTemplate(database);
        sql = JdbcClient.create(database);
    }

    void add(UUID delivery, List<Fact> facts) {
        batches.batchUpdate("""
                insert into organisation.fact (
                    organiser_id, delivery_id, about, code, name, municipality_code, municipality_name,
                    organiser_code, organiser_name, organiser_kind, school_forms, members, as_of,
                    valid_from, valid_to, area, successor, grades)
                values (
                    nullif(current_setting('app.organiser', true), '')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, facts, BATCH, (statement, fact) -> set(statement, delivery, fact));
    }

    List<Fact> current() {
        return sql.sql("""
                select about, code, name, municipality_code, municipality_name,
                       organiser_code, organiser_name, organiser_kind, school_forms, members, as_of,
                       valid_from, valid_to, area, successor, grades
                from organisation.fact f
                where not exists (select from organisation.withdrawal w where w.delivery_id = f.delivery_id)
                order by f.fact_id
                """).query((row, n) -> fact(row)).list();
    }

    /// Another one as soon as a fact is added or a delivery withdrawn.
    String mark() {
        return sql.sql("""
                select coalesce((select max(fact_id) from organisation.fact), 0)
                    || '/' || (select count(*) from organisation.withdrawal)
                """).query(String.class).single();
    }

    void withdraw(UUID delivery) {
        sql.sql("""
                insert into organisation.withdrawal (delivery_id, organiser_id)
                values (:delivery, nullif(current_setting('app.organiser', true), '')::uuid)
                """).param("delivery", delivery).update();
    }

    private static void set(PreparedStatement to, UUID delivery, Fact fact) throws SQLException {
        switch (fact) {
            case Fact.MunicipalityNamed(var code, var name) ->
                set(to, delivery, "municipality", code, name, "", LocalDate.EPOCH);
            case Fact.UnitAlsoCalled(var system, var id, var code) ->
                set(to, delivery, "other-name", code, system + ' ' + id, "", LocalDate.EPOCH);
            case Fact.GroupFormed(var id, var title, var members) ->
                set(to, delivery, "group", id, title, String.join(" ", members), LocalDate.EPOCH);
            case Fact.OrganiserNamed(var code, var name, var kind, var asOf) -> {
                set(to, delivery, "organiser", code, name, "", asOf);
                text(to, 9, kind.name());
            }
            case Fact.UnitSeen unit -> set(to, delivery, "unit", unit);
            case Fact.UnitDuring(var unit, var valid, var area, var successor) -> {
                set(to, delivery, "unit-during", unit);
                to.setObject(13, valid.start() instanceof Validity.Start.Known(var first) ? first : null);
                to.setObject(14, valid.end() instanceof Validity.End.Known(var last) ? last : null);
                text(to, 15, area);
                text(to, 16, successor);
            }
        }
    }

    private static void set(PreparedStatement to, UUID delivery, String about, Fact.UnitSeen unit) throws SQLException {
        set(to, delivery, about, unit.code(), unit.name(), "", unit.asOf());
        text(to, 5, unit.municipalityCode());
        text(to, 6, unit.municipalityName());
        text(to, 7, unit.organiserCode());
        text(to, 8, unit.organiserName());
        text(to, 9, unit.organiserKind().name());
        text(to, 10, unit.forms().stream().map(SchoolForm::code).sorted().collect(Collectors.joining(" ")));
        text(to, 17, unit.grades().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private static void set(
            PreparedStatement to, UUID delivery, String about, String code, String name, String members, LocalDate asOf)
            throws SQLException {
        to.setObject(1, delivery);
        text(to, 2, about);
        text(to, 3, code);
        text(to, 4, name);
        for (int blank = 5; blank <= 10; blank++) text(to, blank, "");
        text(to, 9, OrganiserKind.UNKNOWN.name());
        text(to, 11, members);
        to.setObject(12, asOf);
        to.setObject(13, null);
        to.setObject(14, null);
        text(to, 15, "");
        text(to, 16, "");
        text(to, 17, "");
    }

    /// A zero character cannot be stored as text and is shown as U+FFFD.
    private static void text(PreparedStatement to, int parameter, String text) throws SQLException {
        to.setString(parameter, text.replace('\0', '\ufffd'));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var code = row.getString("code");
        var name = row.getString("name");
        var kind = OrganiserKind.valueOf(row.getString("organiser_kind"));
        var asOf = row.getObject("as_of", LocalDate.class);
        var about = row.getString("about");
        return switch (about) {
            case "municipality" -> new Fact.MunicipalityNamed(code, name);
            case "organiser" -> new Fact.OrganiserNamed(code, name, kind, asOf);
            case "group" -> new Fact.GroupFormed(code, name, words(row.getString("members")));
            case "other-name" -> {
                int blank = name.indexOf(' ');
                yield new Fact.UnitAlsoCalled(name.substring(0, blank), name.substring(blank + 1), code);
            }
            case "unit" -> unit(row, kind, asOf);
            case "unit-during" ->
                new Fact.UnitDuring(
                        unit(row, kind, asOf), valid(row), row.getString("area"), row.getString("successor"));
            default -> throw new IllegalStateException("a fact about " + about);
        };
    }

    private static Fact.UnitSeen unit(ResultSet row, OrganiserKind kind, LocalDate asOf) throws SQLException {
        return new Fact.UnitSeen(
                row.getString("code"),
                row.getString("name"),
                row.getString("municipality_code"),
                row.getString("municipality_name"),
                row.getString("organiser_code"),
                row.getString("organiser_name"),
                kind,
                forms(row.getString("school_forms")),
                words(row.getString("grades")).stream().map(Integer::valueOf).collect(Collectors.toSet()),
                asOf);
    }

    private static Validity valid(ResultSet row) throws SQLException {
        var first = row.getObject("valid_from", LocalDate.class);
        var last = row.getObject("valid_to", LocalDate.class);
        return new Validity(
                first == null ? new Validity.Start.Unknown() : new Validity.Start.Known(first),
                last == null ? new Validity.End.Open() : new Validity.End.Known(last));
    }

    private static Set<SchoolForm> forms(String codes) {
        return words(codes).stream()
                .map(code ->
                        SchoolForm.ofCode(code).orElseThrow(() -> new IllegalStateException("no school form " + code)))
                .collect(Collectors.toSet());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).toList();
    }
}
