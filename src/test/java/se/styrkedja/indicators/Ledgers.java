package se.styrkedja.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// Ledgers written short: `U all-subjects-y9 2024/25 total 68.8 48` is 68.8 per cent of 48 at the unit 00990200, `M`
/// the municipality 9901 and `R` the country. A mark stands instead of a number, and `-` instead of an unknown number
/// of persons.
public final class Ledgers {
    private static final Delivery DELIVERY = delivery(1, false);
    private static final Delivery OWN = delivery(2, true);

    private static Delivery delivery(int sequence, boolean own) {
        return new Delivery(
                new DeliveryId(new UUID(0, sequence)),
                sequence,
                "nydala.csv",
                "0",
                "table",
                SourceKind.TABLE,
                own ? Ownership.OWN : Ownership.published("Skolverket"),
                Instant.EPOCH,
                "Nydala",
                0,
                0,
                List.of(),
                "",
                Instant.EPOCH);
    }

    private Ledgers() {}

    public static Ledger of(String figures) {
        return new Ledger(delivered(DELIVERY, figures).toList());
    }

    /// @param own what the organiser alone has
    public static Ledger of(String published, String own) {
        return new Ledger(Stream.concat(delivered(DELIVERY, published), delivered(OWN, own))
                .toList());
    }

    private static Stream<DeliveredFigure> delivered(Delivery delivery, String figures) {
        return Arrays.stream(figures.split("\\|"))
                .map(figure ->
                        new DeliveredFigure(delivery, observed(figure.strip().split(" +"))));
    }

    private static SourceFigure observed(String[] words) {
        var indicator = new IndicatorId(words[1]);
        return new SourceFigure(
                indicator,
                switch (words[0]) {
                    case "U" -> Subject.unit("00990200");
                    case "M" -> Subject.municipality("9901");
                    case "R" -> Subject.COUNTRY;
                    default -> Subject.unit(words[0]);
                },
                Period.parse(words[2]).orElseThrow(),
                Breakdown.parse(words[3]).orElseThrow(),
                measurement(indicator, words[4]),
                words[4],
                words[5].equals("-") ? Population.NOT_STATED : new Population.Counted(Integer.parseInt(words[5])),
                "Nydala",
                Spot.inTable(2, "varde", 6));
    }

    private static Measurement measurement(IndicatorId indicator, String text) {
        return switch (text) {
            case ".." -> new Measurement.TooFew(text);
            case "~100" -> new Measurement.NearlyAll(text);
            case "~0" -> new Measurement.NearlyNone(text);
            case "." -> new Measurement.Missing(text);
            default ->
                new Measurement.Known(Indicators.builtIn()
                        .find(indicator)
                        .orElseThrow()
                        .scale()
                        .quantity(new BigDecimal(text)));
        };
    }
}
