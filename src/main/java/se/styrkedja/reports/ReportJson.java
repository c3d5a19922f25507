package se.styrkedja.reports;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.Spot;
import se.styrkedja.vocabulary.Measurement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes kvalitetsrapport.json, which scripts outside the house read. The shape is a contract: see
/// docs/kvalitetsrapport-json.md. Files are numbered once, and a figure that was computed from others names them.
public final class ReportJson {
    /// Raised when a script that reads the earlier shape would be misled or stopped.
    private static final int VERSION = 2;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Set<String> figures;
    private final Map<String, Integer> couldHave;
    private final List<String> files;
    private final Map<String, Integer> numbers = new HashMap<>();

    private ReportJson(JsonGenerator json, Report report) {
        this.json = json;
        figures = report.figures().stream().map(Figure::id).collect(Collectors.toSet());
        couldHave = report.ownThatCouldHave();
        files = report.figures().stream()
                .flatMap(f -> Stream.concat(f.sources().stream(), f.also().stream()))
                .map(one -> one.delivery().file())
                .distinct()
                .toList();
        files.forEach(file -> numbers.put(file, numbers.size()));
    }

    /// Writes the whole report; the stream is left open.
    public static void write(Report report, OutputStream to) {
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            new ReportJson(generator, report).report(report);
        }
    }

    private void report(Report report) {
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeObjectPropertyStart("organiser");
        json.writeStringProperty("level", report.about().level().english());
        json.writeStringProperty("code", report.about().code());
        json.writeStringProperty("name", report.name());
        json.writeEndObject();
        json.writeStringProperty("year", report.year().toString());
        json.writeArrayPropertyStart("files");
        files.forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("figures");
        report.figures().forEach(this::figure);
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        report.findings().forEach(this::finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(Figure f) {
        json.writeStartObject();
        json.writeStringProperty("id", f.id());
        json.writeStringProperty("indicator", f.indicator());
        json.writeStringProperty("level", f.subject().level().english());
        json.writeStringProperty("code", f.subject().code());
        json.writeStringProperty("name", f.name());
        json.writeStringProperty("period", f.period().toString());
        json.writeStringProperty("breakdown", f.breakdown().toString());
        amount(f.amount());
        text("weighting", f.weighting() == Figure.Weighting.NONE ? "" : lower(f.weighting()));
        if (f.persons() instanceof Figure.Persons.Known(int number)) json.writeNumberProperty("n", number);
        else json.writeNullProperty("n");
        json.writeNumberProperty("shown", f.shown());
        json.writeNumberProperty("hidden", f.leftOut().hidden().size());
        covered(f);
        units("hiddenUnits", f.leftOut().hidden());
        units("missingUnits", f.leftOut().missing());
        units("unweighedUnits", f.leftOut().unweighed());
        json.writeStringProperty("basis", lower(f.basis()));
        var from =
                f.from().stream().filter(other -> figures.contains(other.id())).toList();
        json.writeArrayPropertyStart("from");
        from.stream().map(Figure::id).distinct().forEach(json::writeString);
        json.writeEndArray();
        sources(f, from);
        json.writeArrayPropertyStart("also");
        f.also().forEach(this::stated);
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Of how many own units a mean of own units is.
    private void covered(Figure f) {
        var of = couldHave.get(f.id());
        if (of == null) nothing("covered", "of");
        else {
            json.writeNumberProperty("covered", f.shown());
            json.writeNumberProperty("of", of);
        }
    }

    private void units(String field, List<String> codes) {
        json.writeArrayPropertyStart(field);
        codes.forEach(json::writeString);
        json.writeEndArray();
    }

    private void amount(Figure.Amount amount) {
        switch (amount) {
            case Figure.Amount.Exact(var value) -> {
                number("value", value);
                nothing("low", "high", "mark");
            }
            case Figure.Amount.Interval(var low, var high) -> {
                nothing("value");
                number("low", low);
                number("high", high);
                nothing("mark");
            }
            case Figure.Amount.Mark(var mark) -> {
                nothing("value", "low", "high");
                json.writeStringProperty("mark", mark);
            }
        }
    }

    private void finding(ReportFinding finding) {
        json.writeStartObject();
        json.writeStringProperty("kind", finding.kind());
        json.writeStringProperty("text", finding.text());
        text("sureness", finding.sureness().map(Chance.Sureness::name).orElse(""));
        json.writeStringProperty("tone", finding.tone().name());
        json.writeStringProperty("backing", finding.backing().name());
        json.writeArrayPropertyStart("figures");
        finding.figures().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Where it was read, but for what the figures that it names were read from.
    private void sources(Figure f, List<Figure> from) {
        var named = from.stream().flatMap(other -> other.sources().stream()).collect(Collectors.toSet());
        var columns = new LinkedHashMap<Column, List<Spot>>();
        for (var one : f.sources())
            if (!named.contains(one))
                columns.computeIfAbsent(column(one), c -> new ArrayList<>())
                        .add(one.observed().spot());
        json.writeArrayPropertyStart("sources");
        columns.forEach(this::column);
        json.writeEndArray();
    }

    /// A column of a file, or the fields of one name in it.
    private record Column(int file, String name, int index, boolean pointed, boolean inSheet) {}

    private Column column(DeliveredFigure one) {
        var spot = one.observed().spot();
        int file = numbers.getOrDefault(one.delivery().file(), -1);
        return new Column(
                file,
                spot.column(),
                spot.columnIndex(),
                !spot.pointer().isEmpty(),
                !spot.cell().isEmpty());
    }

    private void column(Column column, List<Spot> spots) {
        json.writeStartObject();
        json.writeNumberProperty("file", column.file);
        json.writeStringProperty("column", column.name);
        if (column.index > 0) json.writeNumberProperty("columnIndex", column.index);
        json.writeArrayPropertyStart("lines");
        spots.forEach(spot -> json.writeNumber(spot.line()));
        json.writeEndArray();
        if (column.pointed) addresses("pointers", spots.stream().map(Spot::pointer));
        if (column.inSheet) addresses("cells", spots.stream().map(Spot::cell));
        json.writeEndObject();
    }

    private void addresses(String name, Stream<String> addresses) {
        json.writeArrayPropertyStart(name);
        addresses.forEach(json::writeString);
        json.writeEndArray();
    }

    /// What another delivery says, and where.
    private void stated(DeliveredFigure one) {
        var spot = one.observed().spot();
        json.writeStartObject();
        json.writeNumberProperty("file", numbers.getOrDefault(one.delivery().file(), -1));
        json.writeNumberProperty("line", spot.line());
        json.writeStringProperty("column", spot.column());
        if (spot.columnIndex() > 0) json.writeNumberProperty("columnIndex", spot.columnIndex());
        if (!spot.pointer().isEmpty()) json.writeStringProperty("pointer", spot.pointer());
        if (!spot.cell().isEmpty()) json.writeStringProperty("cell", spot.cell());
        var measurement = one.observed().measurement();
        if (measurement instanceof Measurement.Known(var quantity)) number("value", quantity.value());
        else json.writeNullProperty("value");
        text("mark", measurement.markOrEmpty());
        json.writeEndObject();
    }

    private void text(String name, String value) {
        if (value.isEmpty()) json.writeNullProperty(name);
        else json.writeStringProperty(name, value);
    }

    private void number(String name, BigDecimal value) {
        json.writeNumberProperty(name, value);
    }

    private void nothing(String... names) {
        for (var name : names) json.writeNullProperty(name);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
