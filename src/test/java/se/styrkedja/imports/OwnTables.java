package se.styrkedja.imports;

import java.nio.file.Path;
import java.util.List;
import se.styrkedja.access.Access;
import se.styrkedja.access.Scope;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;

/// Nydala's own tables, written row by row, looked at and taken in.
record OwnTables(TestHouse nydala, Path folder) implements AutoCloseable {
    static final Ownership BY_THE_OFFICE = Ownership.published("Nydalas p\u00e5hittade statistikbyr\u00e5, tabell 4");

    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    /// In a house where nothing is taken in yet.
    static OwnTables of(Path folder) {
        return new OwnTables(TestHouse.empty(), folder);
    }

    Receipt take(Ownership said, String... rows) {
        return nydala.takeIn(TestHouse.NYDALA, List.of(Incoming.of(table(rows))), said)
                .getFirst();
    }

    Observations.Foreseen foreseen(String... rows) {
        var reading = nydala.house()
                .get(Imports.class)
                .read(List.of(Incoming.of(table(rows))), List.of(), TestHouse.TODAY)
                .getFirst();
        return nydala.house().get(Observations.class).foreseen(scope(), ((Reading.Understood) reading).figures());
    }

    Path table(String... rows) {
        var text = HEADER + String.join("\n", rows) + '\n';
        return Export.text(folder.resolve("t" + Integer.toHexString(text.hashCode()) + ".csv"), text);
    }

    Scope scope() {
        return nydala.house().get(Access.class).of(TestHouse.NYDALA);
    }

    /// The latest.
    Delivery delivery() {
        return nydala.house().get(Deliveries.class).history(scope()).getFirst();
    }

    @Override
    public void close() {
        nydala.close();
    }
}
