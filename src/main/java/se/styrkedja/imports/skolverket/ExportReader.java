package se.styrkedja.imports.skolverket;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.styrkedja.imports.Cell;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Marks;
import se.styrkedja.imports.Numerals;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.Recorder;
import se.styrkedja.imports.parts.Part;
import se.styrkedja.imports.parts.Restrictions;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.organisation.Fact;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// Reads the exports of one file, each by its own title, year and header. What its words say of
/// whom it is becomes a breakdown, or stops the reading of that export; it is never passed over.
///
final class ExportReader {
    private static final Set<String> KEYS = Set.of("code", "municipality-code", "organiser-code");

    private final Export export;
    private final Headings headings;
    private final List<IndicatorId> indicators;
    private final Draft draft;
    private final Recorder recorder;

    ExportReader(Export export, Draft draft) {
        this.export = export;
        this.headings = export.headings();
        this.indicators = export.indicators(draft.indicators());
        this.draft = draft;
        this.recorder = new Recorder(draft, Marks.EXPORT);
    }

    /// @param alone whether the file has no other part, so that what is wrong is wrong of the whole
    void read(Part part, boolean alone) {
        var preamble = Preamble.above(part);
        var place = alone ? Place.of(part.columns().file()) : part.place(part.header());
        part.begin(draft);
        fault(part, preamble, place).ifPresentOrElse(draft::refuse, () -> rows(part, preamble));
        part.note(draft, part.after());
    }

    private Optional<Fault> fault(Part part, Preamble preamble, Place place) {
        if (!preamble.has(export.title())) return Optional.of(new Fault("part.untitled", place));
        var years = preamble.years();
        if (years.isEmpty()) return Optional.of(new Fault("school-year.missing", place));
        if (years.size() > 1) return Optional.of(new Fault("school-year.several", place, listed(years)));
        if (draft.isTooFarAhead(years.getFirst()))
            return Optional.of(
                    new Fault("school-year.ahead", place, years.getFirst().toString()));
        return others(part, preamble)
                .map(words -> new Fault("export.restricted", place, Quoted.text(words)))
                .or(() -> split(part))
                .or(() -> part.groups(headings).stream().anyMatch(group -> hasFigures(group.columns()))
                        ? Optional.empty()
                        : Optional.of(OtherHeader.withoutResults(part.columns(), part.place(part.header()), titles())));
    }

    /// Words that make the export another one than of all pupils, and than of a group that can be
    /// told apart.
    private Optional<String> others(Part part, Preamble preamble) {
        var said = preamble.said();
        boolean split = gender(part).isPresent()
                || part.groups(headings).stream().anyMatch(g -> !g.breakdown().equals(Breakdown.TOTAL));
        var other = said.stream()
                .filter(one ->
                        one.kind() == Restrictions.Kind.OTHER || (one.kind() == Restrictions.Kind.SPLIT && !split))
                .map(Restrictions.Said::words)
                .findFirst();
        var some = said.stream()
                .filter(one -> one.kind() == Restrictions.Kind.SOME)
                .toList();
        return other.or(() -> some.size() > 1
                        ? Optional.of(
                                some.stream().map(Restrictions.Said::words).collect(Collectors.joining(", ")))
                        : Optional.empty())
                .or(() -> part.groups(headings).stream().noneMatch(group -> hasFigures(group.columns()))
                        ? part.otherGroups().stream().findFirst()
                        : Optional.empty());
    }

    /// A column that splits the rows in a way that cannot be told apart here: known by its name, or
    /// by schools that stand on several rows with different figures and differ in it.
    private Optional<Fault> split(Part part) {
        var columns = part.columns();
        var unread = columns.unread().stream()
                .filter(i -> !gender(part).equals(Optional.of(i)))
                .toList();
        var named = unread.stream()
                .filter(i -> Restrictions.splitsOtherwise(columns.header().get(i)))
                .findFirst();
        return named.or(() -> unread.stream().filter(i -> differs(part, i)).findFirst())
                .map(i -> new Fault(
                        "column.splits",
                        part.place(part.header()),
                        Quoted.text(columns.header().get(i))));
    }

    private boolean differs(Part part, int column) {
        var once = new HashSet<String>();
        var gender = gender(part).orElse(-1);
        Predicate<Content.Row> isAnother = row -> !once.add(part.columns().text(row, "code") + row.cell(gender));
        var several = part.rows().stream()
                .filter(row -> !part.columns().text(row, "code").isEmpty())
                .collect(Collectors.toMap(Content.Row::cells, row -> row, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .filter(isAnother)
                .map(row -> part.columns().text(row, "code"))
                .collect(Collectors.toSet());
        return several.stream()
                .anyMatch(code -> part.rows().stream()
                                .filter(row -> part.columns().text(row, "code").equals(code))
                                .map(row -> row.cell(column))
                                .filter(ExportReader::isWord)
                                .distinct()
                                .count()
                        > 1);
    }

    private static boolean isWord(String cell) {
        return !cell.isEmpty()
                && Numerals.parse(cell).isEmpty()
                && Marks.EXPORT.meaning(cell).isEmpty();
    }

    private static Optional<Integer> gender(Part part) {
        return part.columns().unread().stream()
                .filter(i -> Restrictions.tellsGroup(part.columns().header().get(i)))
                .findFirst();
    }

    private boolean hasFigures(Columns columns) {
        return indicators.stream()
                .map(IndicatorId::id)
                .anyMatch(id -> !id.equals(export.pupils())
                        && (columns.has(Set.of(id)) || !columns.twice().isEmpty()));
    }

    private List<String> titles() {
        return indicators.stream()
                .flatMap(id -> draft.indicators().find(id).stream())
                .map(Indicator::title)
                .toList();
    }

    private void rows(Part part, Preamble preamble) {
        var groups = part.groups(headings);
        for (var name : part.otherGroups())
            draft.remark(new Fault("group.left-out", part.place(part.header()), Quoted.text(name)));
        for (var group : groups)
            if (!group.columns().equals(part.columns()))
                group.columns().doubled(part.header().line()).forEach(draft::refuse);
        var read = new LinkedHashSet<Integer>();
        groups.forEach(group -> read.addAll(group.columns().byRole().values()));
        gender(part).ifPresent(read::add);
        for (int i = 0; i < part.above().size(); i++)
            if (part.otherGroups().contains(part.above().get(i))) read.add(i);
        part.tellUnread(draft, read);
        var whole = preamble.said().stream()
                .filter(said -> said.kind() == Restrictions.Kind.SOME)
                .map(Restrictions.Said::breakdown)
                .findFirst()
                .orElse(Breakdown.TOTAL);
        var reader = new Rows(part, groups, preamble.years().getFirst(), whole);
        var rows = ZerosLost.put(part, draft);
        rows.each(draft, KEYS, reader::read);
        if (part.after().isEmpty() && reader.last > 0 && isOfToday(part))
            draft.remark(new Fault(
                    "file.cut-off", Place.of(part.columns().file(), reader.last), Long.toString(reader.last)));
    }

    /// Today's exports pad every line to the width of the header, and end with definitions. The
    /// former SIRIS does neither.
    private static boolean isOfToday(Part part) {
        return part.before().stream()
                .limit(1)
                .anyMatch(row -> row.cells().size() >= part.header().cells().size());
    }

    private static String listed(List<SchoolYear> years) {
        return years.stream().map(SchoolYear::toString).collect(Collectors.joining(", "));
    }

    private final class Rows {
        private final Part part;
        private final List<Part.Group> groups;
        private final SchoolYear year;
        private final Breakdown whole;
        private final Set<Fact> learnt = new HashSet<>();
        private long last;

        Rows(Part part, List<Part.Group> groups, SchoolYear year, Breakdown whole) {
            this.part = part;
            this.groups = groups;
            this.year = year;
            this.whole = whole;
        }

        void read(Content.Row row) {
            last = row.line();
            UnitRow.read(groups.getFirst().columns(), row, export.forms(), Set.of(), year.lastDay(), draft)
                    .ifPresent(unit -> breakdown(row).ifPresent(of -> {
                        if (learnt.add(unit)) draft.learn(unit);
                        for (var group : groups)
                            for (var indicator : indicators)
                                figure(group, row, Subject.unit(unit.code()), indicator, of);
                    }));
        }

        /// Of whom the row is, or a fault when its word is not known or says otherwise than the
        /// title.
        private Optional<Breakdown> breakdown(Content.Row row) {
            var column = gender(part);
            if (column.isEmpty()) return Optional.of(whole);
            var cell =
                    new Cell(part.columns().file(), row, part.columns().header().get(column.get()), column.get());
            var said = Restrictions.inCell(cell.text()).filter(of -> whole.equals(Breakdown.TOTAL) || whole.equals(of));
            if (said.isEmpty()) draft.refuse(cell.fault("group.unreadable", Quoted.text(cell.text())));
            return said;
        }

        private void figure(Part.Group group, Content.Row row, Subject unit, IndicatorId indicator, Breakdown of) {
            var breakdown = group.breakdown().equals(Breakdown.TOTAL) ? of : group.breakdown();
            var figure = new Recorder.Figure(indicator, unit, year, breakdown);
            group.columns()
                    .cell(row, indicator.id())
                    .filter(cell -> !export.emptyMeansUnused() || !cell.text().isEmpty())
                    .ifPresent(cell -> recorder.record(
                            figure, cell, population(group.columns(), row), UnitExportLayout.PUBLISHER));
        }

        private Population population(Columns columns, Content.Row row) {
            return Optional.of(columns.text(row, export.pupils()))
                    .flatMap(Numerals::parse)
                    .filter(n -> n.signum() >= 0 && n.scale() == 0 && n.precision() < 8)
                    .<Population>map(n -> new Population.Counted(n.intValueExact()))
                    .orElse(Population.NOT_STATED);
        }
    }
}
