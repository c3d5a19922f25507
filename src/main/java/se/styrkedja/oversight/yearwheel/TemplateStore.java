package se.styrkedja.oversight.yearwheel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Node;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.SchoolForm;

/// All SQL about the events that recur.
final class TemplateStore {
    private static final String ITSELF = "itself";
    private static final String EACH_AREA = "each-area";
    private static final String EACH_UNIT = "each-unit";

    private final JdbcClient sql;

    TemplateStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Every revision of every template, the latest first.
    List<Template> revisions() {
        return sql.sql("""
                select template_id, revision, within, what, how, rule, by_role, with_roles, reach, forms,
                       input, input_address, output, output_address, output_register, theme, retired, why, written_by, written_on
                from oversight.event_revision
                order by written_on desc, revision desc, what
                """).query((row, n) -> template(row)).list();
    }

    /// Errors: `DuplicateKeyException` when the template has that revision already.
    void add(Template template) {
        var design = template.design();
        sql.sql("""
                insert into oversight.event_revision (
                    template_id, revision, within, what, how, rule, by_role, with_roles, reach, forms,
                    input, input_address, output, output_address, output_register, theme, retired, why, written_by, written_on)
                values (:id, :revision, :within, :what, :how, :rule, :role, :with, :reach, :forms,
                        :input, :inputAddress, :output, :outputAddress, :register, :theme, :retired, :why, :by, :on)
                """)
                .param("id", template.id().value())
                .param("revision", template.revision())
                .param("within", design.within().text())
                .param("what", design.what())
                .param("how", design.how())
                .param("rule", design.when().text())
                .param("role", design.by().name())
                .param("with", design.with().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("reach", reach(design.reach()))
                .param("forms", forms(design.reach()))
                .param("input", design.input().text())
                .param("inputAddress", design.input().address())
                .param("output", design.output().text())
                .param("outputAddress", design.output().address())
                .param("register", design.output().register().name())
                .param("theme", design.theme())
                .param("retired", template.retired())
                .param("why", template.why())
                .param("by", template.by())
                .param("on", template.on())
                .update();
    }

    private static String reach(Reach reach) {
        return switch (reach) {
            case Reach.Itself i -> ITSELF;
            case Reach.EachArea a -> EACH_AREA;
            case Reach.EachUnit u -> EACH_UNIT;
        };
    }

    private static String[] forms(Reach reach) {
        return switch (reach) {
            case Reach.EachUnit(var forms) ->
                forms.stream().map(SchoolForm::name).sorted().toArray(String[]::new);
            case Reach.Itself i -> new String[0];
            case Reach.EachArea a -> new String[0];
        };
    }

    private static Template template(ResultSet row) throws SQLException {
        return new Template(
                new TemplateId(row.getObject("template_id", UUID.class)),
                row.getInt("revision"),
                design(row),
                row.getBoolean("retired"),
                row.getString("why"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class));
    }

    static Design design(ResultSet row) throws SQLException {
        var within = row.getString("within");
        var rule = row.getString("rule");
        return new Design(
                row.getString("what"),
                row.getString("how"),
                When.parse(rule).orElseThrow(() -> new IllegalStateException("no rule: " + rule)),
                Role.valueOf(row.getString("by_role")),
                texts(row, "with_roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                Node.parse(within).orElseThrow(() -> new IllegalStateException("no node: " + within)),
                reach(row),
                new Paper(row.getString("input"), row.getString("input_address")),
                new Paper(
                        row.getString("output"),
                        row.getString("output_address"),
                        Register.valueOf(row.getString("output_register"))),
                row.getString("theme"));
    }

    private static Reach reach(ResultSet row) throws SQLException {
        var reach = row.getString("reach");
        return switch (reach) {
            case ITSELF -> Reach.ITSELF;
            case EACH_AREA -> Reach.EACH_AREA;
            case EACH_UNIT -> new Reach.EachUnit(forms(row));
            default -> throw new IllegalStateException("no reach: " + reach);
        };
    }

    private static Set<SchoolForm> forms(ResultSet row) throws SQLException {
        return texts(row, "forms").stream().map(SchoolForm::valueOf).collect(Collectors.toSet());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /// The account of whoever wrote an event last.
    String writtenBy(UUID template) {
        return LastWriter.of(sql, "oversight.event_revision where template_id = ?", "revision", template);
    }
}
