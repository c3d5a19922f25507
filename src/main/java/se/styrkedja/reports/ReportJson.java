package se.styrkedja.reports;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Observation;
import se.styrkedja.indicators.Spot;
import se.styrkedja.vocabulary.Measurement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes kvalitetsrapport.json, which scripts outside the house read. The shape is a contract: see
/// docs/kvalitetsrapport-json.md.
public final class ReportJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    /// Writes the whole report; the stream is left open.
    public static void write(Report report, OutputStream to) {
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            new ReportJson(generator).report(report);
        }
    }

    private void report(Report report) {
        json.writeStartObject();
        json.writeObjectPropertyStart("organiser");
        json.writeStringProperty("level", report.about().level().english());
        json.writeStringProperty("code", report.about().code());
        json.writeStringProperty("name", report.name());
        json.writeEndObject();
        json.writeStringProperty("year", report.year().toString());
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
        json.writeNumberProperty("hidden", f.hidden().size());
        json.writeArrayPropertyStart("hiddenUnits");
        f.hidden().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("basis", lower(f.basis()));
        places("sources", f.sources(), false);
        places("also", f.also(), true);
        json.writeEndObject();
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
        json.writeArrayPropertyStart("figures");
        finding.figures().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void places(String name, List<Observation> observations, boolean withValue) {
        json.writeArrayPropertyStart(name);
        for (var one : observations) place(one, withValue);
        json.writeEndArray();
    }

    private void place(Observation one, boolean withValue) {
        var spot = one.observed().spot();
        json.writeStartObject();
        json.writeStringProperty("file", one.delivery().file());
        json.writeNumberProperty("line", spot.line());
        json.writeStringProperty("column", spot.column());
        if (spot.columnIndex() > 0) json.writeNumberProperty("columnIndex", spot.columnIndex());
        address(spot);
        if (withValue) stated(one.observed().measurement());
        json.writeEndObject();
    }

    private void address(Spot spot) {
        if (!spot.pointer().isEmpty()) json.writeStringProperty("pointer", spot.pointer());
        if (!spot.cell().isEmpty()) json.writeStringProperty("cell", spot.cell());
    }

    private void stated(Measurement measurement) {
        if (measurement instanceof Measurement.Known(var quantity)) number("value", quantity.value());
        else json.writeNullProperty("value");
        text("mark", measurement.markOrEmpty());
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
