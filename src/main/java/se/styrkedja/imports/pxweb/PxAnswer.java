package se.styrkedja.imports.pxweb;

import java.util.Optional;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonRecorder;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Recorder;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.web.Messages;

/// An answer of the interface, in JSON.
abstract class PxAnswer implements Layout {
    private final String id;
    private final Stage stage;

    PxAnswer(String id, Stage stage) {
        this.id = id;
        this.stage = stage;
    }

    /// Whether it is of this form; which table it is of is looked at afterwards.
    abstract boolean isForm(JsonSpot root);

    /// The table's title; empty when it says none.
    abstract JsonSpot title(JsonSpot root);

    abstract void read(JsonSpot root, PxTable table, Draft draft);

    /// Which table an answer is of that does not say it.
    Optional<PxTable> untitled(JsonSpot root) {
        return Optional.empty();
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final SourceKind kind() {
        return SourceKind.API;
    }

    @Override
    public final Stage stage() {
        return stage;
    }

    @Override
    public final boolean recognises(Content content) {
        return content instanceof Content.Tree tree
                && isForm(JsonSpot.root(tree))
                && table(JsonSpot.root(tree)).isPresent();
    }

    @Override
    public final void read(Content content, Draft draft) {
        if (!(content instanceof Content.Tree tree)) return;
        var root = JsonSpot.root(tree);
        table(root).ifPresent(table -> read(root, table, draft));
    }

    private Optional<PxTable> table(JsonSpot root) {
        var title = title(root).text();
        return title.isEmpty() ? untitled(root) : PxTable.of(title);
    }

    /// Puts one value in a draft: `about` tells its place, and the spots tell whom and when.
    static final class Writer {
        private final PxFigures figures;
        private final JsonRecorder recorder;

        Writer(PxTable table, Draft draft) {
            figures = new PxFigures(table, draft);
            recorder = new JsonRecorder(draft);
        }

        /// @param text the number, or the mark that stands instead of it
        void put(IndicatorId indicator, String level, String time, JsonSpot at, String text) {
            PxFigures.Wrong wrong = code -> at.fault(code, level + ' ' + time + ' ' + text);
            var subject = figures.subject(level, wrong);
            var year = figures.year(time, wrong);
            if (subject.isEmpty() || year.isEmpty()) return;
            figures.measurement(indicator, text, wrong)
                    .ifPresent(m -> recorder.put(
                            new Recorder.Figure(indicator, subject.get(), year.get(), Breakdown.TOTAL),
                            new JsonRecorder.Value(
                                    at,
                                    indicator.id(),
                                    text,
                                    m,
                                    Population.NOT_STATED,
                                    Messages.of("imports").text("source.pxweb"))));
        }

        void end() {
            figures.tellOfTheRest();
        }
    }
}
