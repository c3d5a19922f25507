package se.styrkedja.imports.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Part;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.vocabulary.Fault;

/// The units of an organiser in the house's own format:
/// `skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till`
/// and, if one likes, `uppgar_i` and `verksamhet`, in any order, on one sheet or several.
///
/// `typ` kommunal, enskild, region, statlig or empty · `skolformer` codes joined by blanks (`fsk
/// fth gr`) · `slag` skola, resurscentrum, stab or kitchen; what is no school has no school form ·
/// `fran` the first day, empty when it is not known · `till` the last day, empty while the unit
/// goes on · `uppgar_i` the code of the unit that takes over after the last day · `verksamhet` the
/// area that the unit belongs to. A unit that changes its name or its organiser has a row for each
/// time. A row with any fault is refused whole, with all its faults; the other rows go on.
public final class OrganisationLayout implements Layout {
    private static final Headings HEADINGS = Headings.of("/imports/organisation/units.csv");
    private static final Set<String> TELLING = Set.of("code", "forms", "node");
    private static final Set<String> KEYS = Set.of("code", "municipality", "organiser");

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
        return content instanceof Content.Table table
                && !Parts.opening(table, HEADINGS, TELLING).isEmpty();
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var parts = Parts.of(table, HEADINGS, TELLING, Bounds.NONE);
        parts.tellUnread(draft);
        var lines = new ArrayList<Line>();
        for (var part : parts.all()) read(part, lines, draft);
        findContradictions(lines);
        findUnknownSuccessors(lines, draft);
        lines.forEach(line -> line.faults().forEach(draft::refuse));
        lines.stream()
                .filter(line -> line.faults().isEmpty())
                .map(Line::fact)
                .sorted(Comparator.comparing(fact -> fact.valid().day()))
                .forEach(draft::learn);
    }

    private void read(Part part, List<Line> lines, Draft draft) {
        var missing = new TreeSet<>(Column.required());
        missing.removeAll(part.columns().byRole().keySet());
        part.begin(draft);
        part.tellUnread(draft, Set.of());
        if (missing.isEmpty()) part.each(draft, KEYS, row -> lines.add(new Line(part.columns(), row, words)));
        else
            draft.refuse(new Fault(
                    "organisation.header",
                    part.place(part.header()),
                    missing.stream().map(HEADINGS::word).collect(Collectors.joining(", "))));
    }

    /// A unit has one organiser at a time; nobody here can know which row is right, so the later
    /// one is refused.
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
