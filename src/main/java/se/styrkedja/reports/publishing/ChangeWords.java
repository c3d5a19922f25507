package se.styrkedja.reports.publishing;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What has become another since a report was decided, in words: which figure, of whom, what it was, what it is, why
/// and when.
///
/// @param toItsPeople whether it is told to the organiser's own people. Anybody else is told of its own figures only
///     those that the report shows, and that they were withdrawn or replaced; neither what they are now nor the
///     words of the one who withdrew them
public record ChangeWords(Indicators indicators, Register register, boolean toItsPeople) {
    private static final Messages MESSAGES = Messages.of("publishing");
    private static final Wording WORDING = new Wording();

    /// How many stand in a list or over a page; all of them stand on a page of their own.
    private static final int FIRST = 3;

    /// One change, as a row.
    public record Row(String what, String whom, String period, String was, String now, String why) {}

    /// Those that the reader is told of, one by one.
    public List<Change> told(List<Change> changes) {
        return changes.stream()
                .filter(one -> toItsPeople || !one.isOwn() || isToldToAnybody(one))
                .toList();
    }

    /// Whether anybody reads in the report itself what an own figure was, and can be told that it is that no more.
    private static boolean isToldToAnybody(Change own) {
        return own.used().stands()
                && (own.used().value().isPresent() || own.is().isEmpty());
    }

    /// How many there are of each kind.
    public String summary(List<Change> changes) {
        long shown = changes.stream().filter(one -> one.used().stands()).count();
        long beneath = changes.size() - shown;
        var key = shown == 0 ? "summary.beneath" : beneath == 0 ? "summary.shown" : "summary";
        return MESSAGES.text(key, Swedish.whole(shown), Swedish.whole(beneath));
    }

    /// The first of them as sentences.
    public List<String> first(List<Change> changes) {
        return told(changes).stream().limit(FIRST).map(this::sentence).toList();
    }

    /// All that stands over a file when it is read.
    ///
    /// @param address where all of them stand
    public String note(List<Change> changes, String address) {
        var note = new ArrayList<String>();
        note.add(summary(changes));
        var first = first(changes);
        note.addAll(first);
        note.add(MESSAGES.text(changes.size() > first.size() ? "more" : "where", address));
        return String.join(" ", note);
    }

    /// The same in short, for every page after the first.
    public String brief(List<Change> changes, String address) {
        return summary(changes) + " " + MESSAGES.text("where", address);
    }

    private String sentence(Change one) {
        var row = row(one);
        return MESSAGES.text("sentence", row.what(), row.whom(), row.period(), row.was(), row.now(), row.why());
    }

    public Row row(Change one) {
        var used = one.used();
        return new Row(
                WORDING.measure(indicator(used.indicator()), used.breakdown()),
                new Names(register).of(used.subject()),
                WORDING.named(used.period()),
                used.shown(),
                now(one),
                why(one));
    }

    private Indicator indicator(IndicatorId id) {
        return indicators.find(id).orElseThrow(() -> new IllegalStateException("no indicator " + id));
    }

    private String now(Change one) {
        if (one.is().isEmpty()) return MESSAGES.text("now.none");
        return one.isOwn() && !toItsPeople ? MESSAGES.text("now.own") : one.now();
    }

    private String why(Change one) {
        var day = Swedish.date(one.on());
        if (!one.isWithdrawn()) return MESSAGES.text("why.later", day);
        return toItsPeople
                ? MESSAGES.text("why.withdrawn.words", day, one.was().withdrawn())
                : MESSAGES.text("why.withdrawn", day);
    }
}
