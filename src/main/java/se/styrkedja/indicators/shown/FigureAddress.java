package se.styrkedja.indicators.shown;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// Names one figure of an indicator in an address, with the words of the Styrkedja table.
public record FigureAddress(Subject subject, Period period, Breakdown breakdown) {

    /// Reads the four words; empty when one of them has not its form.
    public static Optional<FigureAddress> parse(String level, String code, String period, String breakdown) {
        return Level.ofSwedish(level)
                .filter(l -> Subject.isCode(l, code))
                .map(l -> new Subject(l, code))
                .flatMap(s -> Period.parse(period)
                        .flatMap(p -> Breakdown.parse(breakdown).map(b -> new FigureAddress(s, p, b))));
    }

    /// The page that says where the figure stands.
    public static String source(SourceFigure figure) {
        return "/indikatorer/%s/kalla?niva=%s&kod=%s&period=%s&uppdelning=%s"
                .formatted(
                        figure.indicator().id(),
                        figure.subject().level().swedish(),
                        written(figure.subject().code()),
                        written(figure.period().toString()),
                        written(figure.breakdown().toString()));
    }

    /// As it stands in an address.
    public static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
