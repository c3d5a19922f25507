package se.styrkedja.imports.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations.Against;
import se.styrkedja.indicators.Observations.Changed;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.decided.DecidedFigures.Showing;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What a file changes against what counts today, in words.
///
/// @param decided the decided reports that show some figures
record AgainstWords(
        Indicators indicators, Register register, Function<Collection<SourceFigure>, List<Showing>> decided) {
    private static final Messages MESSAGES = Messages.of("imports-web");
    private static final Wording WORDING = new Wording();
    private static final int MOST = 10;

    /// The largest first, each beside how large it is: of a number to another, then of what is no number.
    private static final Comparator<Changed> LARGEST =
            Comparator.comparing(AgainstWords::size, Comparator.reverseOrder());

    private static BigDecimal size(Changed one) {
        if (!(one.now() instanceof Measurement.Known(var now)) || !(one.then() instanceof Measurement.Known(var then)))
            return BigDecimal.ONE.negate();
        var largest = now.value().abs().max(then.value().abs());
        return largest.signum() == 0
                ? BigDecimal.ZERO
                : now.value().subtract(then.value()).abs().divide(largest, MathContext.DECIMAL64);
    }

    PreviewPage.Against of(Against against) {
        var changed = against.changed();
        return new PreviewPage.Against(
                sentence(against),
                changed.stream().sorted(LARGEST).limit(MOST).map(this::row).toList(),
                changed.size() > MOST,
                decided.apply(changed.stream().map(Changed::stated).toList()).stream()
                        .map(report -> new PreviewPage.Decided(
                                MESSAGES.text("against.decided", Integer.toString(report.figures())),
                                report.title(),
                                report.address()))
                        .toList());
    }

    private static String sentence(Against against) {
        var parts = new ArrayList<String>();
        if (against.fresh() + against.beside() + against.changed().size() == 0) {
            parts.add(MESSAGES.text("against.nothing"));
        } else {
            parts.add(MESSAGES.text(
                    "against",
                    Swedish.whole(against.fresh()),
                    Swedish.whole(against.same()),
                    Swedish.whole(against.changed().size())));
            if (against.beside() > 0) parts.add(MESSAGES.text("against.beside", Swedish.whole(against.beside())));
        }
        parts.add(MESSAGES.text("against.others"));
        return String.join(" ", parts);
    }

    private PreviewPage.ChangedRow row(Changed one) {
        var figure = one.stated();
        var indicator = indicators
                .find(figure.indicator())
                .orElseThrow(() -> new IllegalStateException("no indicator " + figure.indicator()));
        return new PreviewPage.ChangedRow(
                WORDING.measure(indicator, figure.breakdown()),
                new Names(register).of(figure.subject()),
                WORDING.named(figure.period()),
                shown(one.now(), indicator),
                shown(one.then(), indicator));
    }

    private static String shown(Measurement measurement, Indicator indicator) {
        return WORDING.shown(measurement, indicator.scale());
    }
}
