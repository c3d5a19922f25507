package se.styrkedja.cli.workyears;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.styrkedja.access.Account;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Holding;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Right;
import se.styrkedja.access.Role;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.Tenure;
import se.styrkedja.organisation.Register;

/// The people of Nydala, as `nydala/people.csv` has them. All are invented; none has a password.
public final class Townspeople {
    private static final String FILE = "/nydala/people.csv";

    private Townspeople() {}

    /// Gives them their accounts and roles, where nobody has an account yet.
    ///
    /// @param tenant Nydala
    /// @param register where the names of units and areas are looked up
    public static void moveIn(Accounts accounts, Tenant tenant, Register register, Instant now, LocalDate today) {
        accounts.offerFounding(now).ifPresent(link -> {
            var rows = rows();
            var steward = rows.getFirst();
            var first = new Account(
                    new AccountId(UUID.randomUUID()), steward.getField("name"), steward.getField("address"));
            accounts.found(link, tenant, first, UUID.randomUUID().toString(), now, day(steward.getField("from")));
            var permit = accounts.standing(first.id(), today).orElseThrow().permit(Right.GRANT, Node.WHOLE);
            rows.stream().skip(1).forEach(row -> grant(accounts, permit, row, tenant, register));
        });
    }

    private static void grant(Accounts accounts, Permit permit, NamedCsvRecord row, Tenant tenant, Register register) {
        var last = row.getField("to").isEmpty() ? Tenure.OPEN : day(row.getField("to"));
        accounts.grant(
                permit,
                row.getField("address"),
                row.getField("name"),
                new Holding(
                        Role.valueOf(row.getField("role")),
                        node(row.getField("where"), tenant, register),
                        new Tenure(day(row.getField("from")), last),
                        row.getField("decision")));
    }

    private static Node node(String name, Tenant tenant, Register register) {
        if (name.isEmpty()) return Node.WHOLE;
        return register.unitsOf(tenant.code()).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .<Node>map(unit -> new Node.Unit(unit.code()))
                .orElseGet(() -> new Node.Area(name));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<NamedCsvRecord> rows() {
        try (var stream = Townspeople.class.getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException("no resource " + FILE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
