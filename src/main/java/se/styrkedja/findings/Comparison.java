package se.styrkedja.findings;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Whom findings are about, and with whom to compare.
///
/// @param municipality the code of the municipality that the subject is or lies in, for addresses; empty when none is
/// known
/// @param wholes what the subject is a part of and is compared with, each by its published figures: the country, its
/// municipality, its organiser
public record Comparison(Subject subject, String municipality, List<Subject> wholes) {
    /// Errors: `IllegalArgumentException` when a whole is a unit, a group, or the subject itself.
    public Comparison {
        wholes = List.copyOf(wholes);
        for (var whole : wholes)
            if (whole.level() == Level.UNIT || whole.level() == Level.GROUP || whole.equals(subject))
                throw new IllegalArgumentException("%s is no whole of %s".formatted(whole, subject));
    }

    /// A unit that the municipality runs, beside all that it runs and the country.
    public static Comparison unit(String code, String municipality) {
        return new Comparison(
                Subject.unit(code), municipality, List.of(Subject.municipality(municipality), Subject.COUNTRY));
    }

    /// A municipality, beside the country.
    public static Comparison municipality(String code) {
        return new Comparison(Subject.municipality(code), code, List.of(Subject.COUNTRY));
    }

    /// Whether the wholes are like the subject in such a figure.
    public boolean isLike(Indicator indicator, Breakdown breakdown) {
        return LikeWithLike.isIn(indicator, subject, breakdown);
    }

    /// Everybody whose figures are needed.
    public List<Subject> subjects() {
        return Stream.concat(Stream.of(subject), wholes.stream()).toList();
    }
}
