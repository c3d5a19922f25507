package se.styrkedja.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Fault;

/// Reads a file with the one layout of a list that knows it, as the door does.
public final class Drafts {
    private Drafts() {}

    public static Draft of(List<Layout> layouts, Content content, List<Fact> known) {
        var draft = new Draft(Indicators.builtIn(), Register.of(known));
        var knowing = layouts.stream().filter(l -> l.recognises(content)).toList();
        if (knowing.size() != 1) throw new AssertionError(knowing.size() + " layouts know " + content.file());
        knowing.getFirst().read(content, draft);
        return draft;
    }

    public static Draft of(List<Layout> layouts, String text) {
        return of(layouts, content(text), List.of());
    }

    public static Draft of(List<Layout> layouts, Path path) {
        return of(layouts, content(Opening.open(path.getFileName().toString(), path)), List.of());
    }

    public static Content content(String text) {
        return content(Opening.open("fil.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Content content(Opened opened) {
        return switch (opened) {
            case Opened.Understood(var content, var remarks) -> content;
            case Opened.Refused(var fault) -> throw new AssertionError(fault.toString());
        };
    }

    /// `code@line: values`, one for each.
    public static List<String> shown(List<Fault> faults) {
        return faults.stream()
                .map(f -> f.code() + "@" + f.place().line() + ": " + String.join(" | ", f.values()))
                .toList();
    }

    /// What must survive being written and read: everything but where it stood and how it was typed.
    public static String essence(List<SourceFigure> observed) {
        return observed.stream()
                .map(o -> String.join(
                        " ",
                        o.indicator().id(),
                        o.subject().toString(),
                        o.period().toString(),
                        o.breakdown().toString(),
                        o.measurement().toString(),
                        o.population().toString(),
                        o.source()))
                .collect(Collectors.joining("\n"));
    }
}
