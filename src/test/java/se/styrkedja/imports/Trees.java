package se.styrkedja.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;

/// Opens JSON for the tests of layouts.
public final class Trees {
    private Trees() {}

    public static Content ofFile(Path file) {
        return understood(Opening.open(file.getFileName().toString(), file));
    }

    /// A sample of our own under `src/test/resources/imports`.
    public static Content sample(String name) {
        return ofFile(Path.of("src/test/resources/imports", name));
    }

    public static Content of(String name, String text) {
        return understood(Opening.open(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// What the one layout that recognises the content makes of it.
    public static Draft read(List<Layout> layouts, Content content, Fact... known) {
        return read(layouts, content, Indicators.builtIn(), known);
    }

    /// The same where other measures are known too.
    public static Draft read(List<Layout> layouts, Content content, Indicators measures, Fact... known) {
        var draft = new Draft(measures, Register.of(List.of(known)));
        var recognising = layouts.stream().filter(l -> l.recognises(content)).toList();
        if (recognising.size() != 1)
            throw new AssertionError(content.file() + " is recognised by "
                    + recognising.stream().map(Layout::id).toList());
        recognising.getFirst().read(content, draft);
        return draft;
    }

    private static Content understood(Opened opened) {
        return switch (opened) {
            case Opened.Understood(var content, var remarks) -> content;
            case Opened.Refused(var fault) -> throw new AssertionError(fault);
        };
    }
}
