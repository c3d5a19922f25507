package se.styrkedja.indicators.web;

import java.util.Collection;
import java.util.List;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.web.Sheet;

/// Figures as a Styrkedja table: `niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla`.
final class FigureSheet {
    private static final List<String> HEADER =
            List.of("niva", "kod", "indikator", "period", "uppdelning", "varde", "markering", "antal", "kalla");

    private FigureSheet() {}

    static Sheet of(Collection<ResolvedFigure> figures, Names names) {
        return new Sheet(
                HEADER,
                figures.stream()
                        .map(s -> FigureData.of(s, names)
                                .row(
                                        s.observed().subject().level().swedish(),
                                        s.observed().source()))
                        .toList());
    }
}
