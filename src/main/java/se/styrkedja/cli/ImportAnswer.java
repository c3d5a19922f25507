package se.styrkedja.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.imports.Reading;
import se.styrkedja.imports.Receipt;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Faults;
import se.styrkedja.web.Messages;
import tools.jackson.databind.json.JsonMapper;

/// What `import` answers: lines for people, or one JSON object for programs.
record ImportAnswer(Console console, boolean dryRun, TableOwner owner) {

    void tell(List<Reading> readings, List<Receipt> receipts, boolean json) {
        if (json)
            console.print(JsonMapper.shared()
                    .writeValueAsString(
                            Map.of("files", readings.stream().map(this::file).toList())));
        else readings.forEach(this::line);
        if (!json) receipts.forEach(this::whose);
        if (dryRun && !owner.isSaid())
            readings.stream()
                    .filter(Reading::needsOwner)
                    .findFirst()
                    .ifPresent(table -> console.progress("import.whose", table.file()));
        for (var receipt : receipts)
            if (receipt instanceof Receipt.AlreadyThere(var reading, var there))
                console.progress(
                        reading.needsOwner()
                                ? there.own() ? "import.already.own" : "import.already.published"
                                : "import.already",
                        reading.file(),
                        Swedish.date(there.takenInAt().atZone(Swedish.ZONE).toLocalDate()));
    }

    /// Whose the figures of a table became.
    private void whose(Receipt receipt) {
        if (!(receipt instanceof Receipt.Accepted(var reading, var delivery)) || !reading.needsOwner()) return;
        console.print(
                owner.isOrganiser()
                        ? Console.line("import.became.own", reading.file(), owner.organiser())
                        : Console.line("import.became.published", reading.file(), owner.publication()));
    }

    private void line(Reading reading) {
        switch (reading) {
            case Reading.Understood u -> {
                console.print(Messages.of("cli")
                        .text(
                                dryRun ? "import.would" : "import.did",
                                u.file(),
                                u.figures().layout(),
                                Integer.toString(u.figures().observed().size()),
                                Integer.toString(u.facts().size()),
                                Integer.toString(u.figures().refused().size())));
                u.figures().refused().forEach(console::complain);
                u.figures().remarks().forEach(console::complain);
                u.whyEmpty().forEach(console::complain);
            }
            case Reading.Unknown(var file) -> console.progress("import.unknown", file);
            case Reading.Unreadable(var file, var fault) -> console.complain(fault);
        }
    }

    private Map<String, Object> file(Reading reading) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("file", reading.file());
        switch (reading) {
            case Reading.Understood u -> {
                answer.put("layout", u.figures().layout());
                answer.put("observed", u.figures().observed().size());
                answer.put("facts", u.facts().size());
                answer.put("refused", faults(u.figures().refused()));
                answer.put("remarks", faults(u.figures().remarks()));
                if (!u.whyEmpty().isEmpty()) answer.put("notes", u.whyEmpty());
                if (!dryRun && u.needsOwner()) {
                    answer.put("organiser", owner.organiser());
                    answer.put("publication", owner.publication());
                }
            }
            case Reading.Unknown unknown -> answer.put("layout", "");
            case Reading.Unreadable(var file, var fault) -> {
                answer.put("layout", "");
                answer.put("refused", faults(List.of(fault)));
            }
        }
        return answer;
    }

    private static List<Map<String, Object>> faults(List<Fault> faults) {
        return faults.stream().map(ImportAnswer::fault).toList();
    }

    private static Map<String, Object> fault(Fault fault) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("code", fault.code());
        answer.put("line", fault.place().line());
        answer.put("column", fault.place().column());
        answer.put("text", Faults.placed(fault));
        return answer;
    }
}
