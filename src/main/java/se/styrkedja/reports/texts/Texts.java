package se.styrkedja.reports.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;

/// The door: what has been written in the places of reports.
public final class Texts {
    private static final String MOTTO = "motto";

    private final Reads reads;
    private final Deeds deeds;
    private final TextStore store;
    private final UnfinishedStore unfinished;

    public Texts(DataSource database) {
        reads = new Reads(database);
        deeds = new Deeds(database);
        store = new TextStore(database);
        unfinished = new UnfinishedStore(database);
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

    /// Every wording of one place, the latest first.
    public List<Text> versions(Scope scope, String report, String place) {
        return reads.run(scope, () -> store.versions(report, place));
    }

    /// What somebody has typed in a place and not saved. Asked for nobody but the one who reads.
    public Optional<Unfinished> unfinished(Scope scope, AccountId account, String report, String place) {
        return reads.run(scope, () -> unfinished.at(account.value(), report, place));
    }

    /// Keeps what somebody has typed and not saved, in place of what she typed before. Nobody else sees it, and the
    /// account
    /// of deeds says nothing of it.
    public void keepUnfinished(
            Permit permit, AccountId account, String report, String place, String text, int basedOn, Instant now) {
        permit.mustAllow(Right.WRITE_REPORT, Node.WHOLE);
        deeds.run(
                permit,
                () -> unfinished.keep(account.value(), report, place, text, basedOn, now),
                kept -> Optional.empty());
    }

    /// Throws away what somebody has typed and not saved.
    public void forgetUnfinished(Permit permit, AccountId account, String report, String place) {
        permit.mustAllow(Right.WRITE_REPORT, Node.WHOLE);
        deeds.run(permit, () -> unfinished.forget(account.value(), report, place), gone -> Optional.empty());
    }

    /// The motto of a node's poster; version 0 when nobody has written one.
    public Text motto(Scope scope, Node node) {
        return at(scope, poster(node), MOTTO);
    }

    private static String poster(Node node) {
        return "poster/" + node.text();
    }

    /// Writes the motto of a node's poster anew; an empty one takes it away.
    ///
    /// @param basedOn the version that was there when one began to write
    public Writing writeMotto(Permit permit, Scope scope, Node node, String motto, int basedOn, LocalDate today) {
        permit.mustAllow(Right.DECIDE_AREA, node);
        return written(permit, scope, poster(node), MOTTO, motto, basedOn, today);
    }

    /// Writes in a place.
    ///
    /// @param basedOn the version that was there when one began to write
    public Writing write(
            Permit permit, Scope scope, String report, String place, String text, int basedOn, LocalDate today) {
        permit.mustAllow(Right.WRITE_REPORT, Node.WHOLE);
        return written(permit, scope, report, place, text, basedOn, today);
    }

    /// Moves what stands in one place to the end of what stands in another: both are written, or neither is.
    ///
    /// @param from as it was when one decided to move it
    /// @param to what the other place says now
    public Writing move(Permit permit, Scope scope, String report, Text from, Text to, LocalDate today) {
        permit.mustAllow(Right.WRITE_REPORT, Node.WHOLE);
        var by = permit.actor().name();
        var joined = to.text().isBlank() ? from.text() : to.text() + "\n\n" + from.text();
        try {
            deeds.run(permit, Deeds.Kind.WROTE_REPORT.on(""), () -> {
                if (!store.add(report, new Text(to.place(), to.version() + 1, joined, by, today)))
                    throw new OutdatedText(to.place());
                if (!store.add(report, new Text(from.place(), from.version() + 1, "", by, today)))
                    throw new OutdatedText(from.place());
                return joined;
            });
            return new Writing.Kept();
        } catch (OutdatedText outdated) {
            return new Writing.Overtaken(at(scope, report, outdated.place()));
        }
    }

    /// Undoes the whole move.
    private static final class OutdatedText extends RuntimeException {
        private final String place;

        OutdatedText(String place) {
            super(place, null, false, false);
            this.place = place;
        }

        String place() {
            return place;
        }
    }

    private Writing written(
            Permit permit, Scope scope, String report, String place, String text, int basedOn, LocalDate today) {
        boolean free = deeds.run(
                permit,
                () -> store.add(
                        report,
                        new Text(place, basedOn + 1, text, permit.actor().name(), today)),
                Deeds.Kind.WROTE_REPORT.on("")::when);
        return free ? new Writing.Kept() : new Writing.Overtaken(at(scope, report, place));
    }
}
