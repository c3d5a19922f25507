package se.styrkedja.imports.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;

/// The units of an organiser in the house's own format:
/// `skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till`, and after them, if
/// one likes, `uppgar_i` and `verksamhet`.
///
/// `typ` kommunal, enskild, region, statlig or empty · `skolformer` codes joined by blanks (`fsk fth gr`) · `slag`
/// skola, resurscentrum, stab or kitchen; what is no school has no school form · `fran` the first day, empty when it
/// is not known · `till` the last day, empty while the unit goes on · `uppgar_i` the code of the unit that takes over
/// after the last day · `verksamhet` the area that the unit belongs to. A unit that changes its name or its organiser
/// has a row for each time.
/// A row with any fault is refused whole, with all its faults; the other rows go on.
public final class OrganisationLayout implements Layout {
    private final Words words = Words.read();

    @Override
    public String id() {
        return "styrkedja-organisation";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TABLE;
    }

    @Override
    public Stage stage() {
        return Stage.REGISTERS;
    }

    @Override
    public boolean recognises(Content content) {
        return new Header(words.header(), words.extra().keySet()).stands(content);
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table) || table.rows().isEmpty()) return;
        var header = table.rows().getFirst();
        var lines = table.rows().stream()
                .skip(1)
                .filter(row -> !row.blank())
                .map(row -> new Line(table.file(), header, row, words))
                .toList();
        findContradictions(lines);
        findUnknownSuccessors(lines, draft);
        lines.forEach(line -> line.faults().forEach(draft::refuse));
        lines.stream()
                .filter(line -> line.faults().isEmpty())
                .map(Line::fact)
                .sorted(Comparator.comparing(fact -> fact.valid().day()))
                .forEach(draft::learn);
    }

    /// A unit has one organiser at a time; nobody here can know which row is right, so the later one is refused.
    private static void findContradictions(List<Line> lines) {
        Map<String, List<Line>> earlier = new HashMap<>();
        for (var line : lines) {
            if (!line.faults().isEmpty()) continue;
            var before = earlier.computeIfAbsent(line.fact().unit().code(), c -> new ArrayList<>());
            contradicting(line, before)
                    .ifPresentOrElse(
                            other -> line.fault(
                                    "two-organisers",
                                    Column.ORGANISER,
                                    Long.toString(other.number()),
                                    other.fact().unit().organiserCode()),
                            () -> before.add(line));
        }
    }

    private static Optional<Line> contradicting(Line line, List<Line> before) {
        return before.stream()
                .filter(other -> other.fact().valid().overlaps(line.fact().valid()))
                .filter(other -> !other.fact()
                        .unit()
                        .organiserCode()
                        .equals(line.fact().unit().organiserCode()))
                .findFirst();
    }

    /// A unit that takes over must stand in the file or in something that was read before.
    private static void findUnknownSuccessors(List<Line> lines, Draft draft) {
        Set<String> here = lines.stream().map(l -> l.fact().unit().code()).collect(Collectors.toSet());
        for (var line : lines) {
            var successor = line.fact().successor();
            if (line.faults().isEmpty()
                    && !successor.isEmpty()
                    && !here.contains(successor)
                    && draft.register().unit(successor).isEmpty()) line.fault("successor-unknown", Column.SUCCESSOR);
        }
    }
}
