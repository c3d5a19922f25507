package se.styrkedja.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Whom findings are about, and with whom to compare.
///
/// @param municipality the code of the municipality that the subject is or lies in, for addresses; empty when none is
/// known
/// @param wholes what the subject is a part of and is compared with, each by its published figures: the country, its
/// municipality, its organiser
/// @param others the organiser's other units of the same school form, which it is compared with in what the wholes have
/// of other forms too; nobody for what is no unit
public record Comparison(Subject subject, String municipality, List<Subject> wholes, Others others) {

    /// @param form whose units they are
    public record Others(Optional<SchoolForm> form, List<Subject> units) {
        public static final Others NOBODY = new Others(Optional.empty(), List.of());

        public Others {
            units = List.copyOf(units);
        }
    }

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
                Subject.unit(code),
                municipality,
                List.of(Subject.municipality(municipality), Subject.COUNTRY),
                Others.NOBODY);
    }

    /// A municipality, beside the country.
    public static Comparison municipality(String code) {
        return new Comparison(Subject.municipality(code), code, List.of(Subject.COUNTRY), Others.NOBODY);
    }

    /// An organiser that is no municipality, beside the country.
    public static Comparison organiser(String number) {
        return new Comparison(Subject.organiser(number), "", List.of(Subject.COUNTRY), Others.NOBODY);
    }

    /// The same beside those other units too.
    public Comparison beside(Others others) {
        return new Comparison(subject, municipality, wholes, others);
    }

    /// Whether the wholes are like the subject in such a figure.
    public boolean isLike(Indicator indicator, Breakdown breakdown) {
        return LikeWithLike.isIn(indicator, subject, breakdown);
    }

    /// Whether it is such a figure as the wholes have of other school forms too.
    boolean isOfItsForm(Indicator indicator, Breakdown breakdown) {
        return LikeWithLike.isOfOtherForms(indicator, subject, breakdown);
    }

    /// Everybody whose figures are needed.
    public List<Subject> subjects() {
        return Stream.of(Stream.of(subject), wholes.stream(), others.units.stream())
                .flatMap(subjects -> subjects)
                .toList();
    }
}
