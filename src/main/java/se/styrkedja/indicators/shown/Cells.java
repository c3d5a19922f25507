package se.styrkedja.indicators.shown;

import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;

/// Makes cells of figures, each with the way to where it stands.
public record Cells(Scale scale, Wording words) {
    public Cell of(ResolvedFigure stated) {
        return new Cell(
                words.shown(stated.observed().measurement(), scale),
                stated.persons().map(Swedish::whole).orElse(""),
                !stated.differing().isEmpty(),
                FigureAddress.source(stated.observed()));
    }
}
