package se.styrkedja.indicators.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.vocabulary.Quantity;

/// One figure for a program: the words are those of kvalitetsrapport.json.
///
/// @param value null where a mark stands instead of a number
/// @param n null when the source does not say
record FigureData(
        String indicator,
        String level,
        String code,
        String name,
        String period,
        String breakdown,
        @Nullable BigDecimal value,
        String mark,
        @Nullable Integer n,
        List<Source> sources,
        List<Source> also) {

    record Source(
            String file, long line, String column, int columnIndex, String pointer, String cell, String publisher) {}

    static FigureData of(ResolvedFigure stated, Names names) {
        var observed = stated.observed();
        return new FigureData(
                observed.indicator().id(),
                observed.subject().level().english(),
                observed.subject().code(),
                names.of(observed.subject()),
                observed.period().toString(),
                observed.breakdown().toString(),
                stated.known().map(Quantity::value).orElse(null),
                observed.measurement().markOrEmpty(),
                stated.persons().orElse(null),
                List.of(source(stated.shown())),
                stated.also().stream().map(FigureData::source).toList());
    }

    private static Source source(DeliveredFigure one) {
        var spot = one.observed().spot();
        return new Source(
                one.delivery().file(),
                spot.line(),
                spot.column(),
                spot.columnIndex(),
                spot.pointer(),
                spot.cell(),
                one.observed().source());
    }

    /// A row of the Styrkedja table: what is taken away here can be read in again.
    List<String> row(String levelInTable, String publisher) {
        return List.of(
                levelInTable,
                code,
                indicator,
                period,
                breakdown,
                value == null ? "" : value.toPlainString().replace('.', ','),
                mark,
                n == null ? "" : n.toString(),
                publisher);
    }
}
