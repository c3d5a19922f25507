package se.styrkedja.reports.texts;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;

/// The door: what has been written in the places of reports.
public final class Texts {
    private final Reads reads;
    private final Deeds deeds;
    private final TextStore store;

    public Texts(DataSource database) {
        reads = new Reads(database);
        deeds = new Deeds(database);
        store = new TextStore(database);
    }

    /// What stands in the places of a report, by place.
    ///
    /// @param report names it, such as `quality-report/9901/2025/26`
    public Map<String, Text> of(Scope scope, String report) {
        return reads.run(scope, () -> store.of(report)).stream()
                .collect(Collectors.toMap(Text::place, Function.identity()));
    }

    /// What stands in one place; version 0 when nobody has written there.
    public Text at(Scope scope, String report, String place) {
        return of(scope, report).getOrDefault(place, Text.none(place));
    }

    /// Writes in a place.
    ///
    /// @param basedOn the version that was there when one began to write
    public Writing write(
            Permit permit, Scope scope, String report, String place, String text, int basedOn, LocalDate today) {
        permit.mustAllow(Right.WRITE_REPORT, Node.WHOLE);
        boolean free = deeds.run(
                permit,
                () -> store.add(
                        report,
                        new Text(place, basedOn + 1, text, permit.actor().name(), today)),
                Deeds.Kind.WROTE_REPORT.on("")::when);
        return free ? new Writing.Kept() : new Writing.Overtaken(at(scope, report, place));
    }
}
