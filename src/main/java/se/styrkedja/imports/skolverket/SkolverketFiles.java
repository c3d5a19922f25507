package se.styrkedja.imports.skolverket;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.imports.Layout;

/// The files of Skolverket that can be taken in.
public final class SkolverketFiles {
    private SkolverketFiles() {}

    /// Exports with a row for each unit as `exports.csv` has them, and what is laid out otherwise.
    public static List<Layout> layouts() {
        return Stream.concat(
                        Export.ALL.stream().<Layout>map(UnitExportLayout::new),
                        Stream.of(
                                new SalsaScreenLayout(),
                                new UnitRegisterLayout(),
                                new OrganiserRegisterLayout(),
                                new RegisterAnswer()))
                .toList();
    }
}
