package se.styrkedja.reports.quality;

import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.organisation.UnitChange;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// Which of the organiser's units have closed, merged or changed organiser in the years that the report shows.
/// Nothing when there are none.
final class Turns {
    private static final int YEARS = 5;

    private final FigureContext ground;
    private final DocumentBuilder document;

    Turns(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        var first = new SchoolYear(ground.year().startYear() - YEARS + 1).firstDay();
        var turns = organiser().map(ground.register()::changes).orElse(List.of()).stream()
                .filter(turn -> !turn.day().isBefore(first)
                        && !turn.day().isAfter(ground.year().lastDay()))
                .map(turn -> List.of(cell(turn.unit().name()), cell(became(turn)), cell(Swedish.date(turn.day()))))
                .toList();
        if (!turns.isEmpty())
            document.table(
                    Prose.text("turns"),
                    List.of(Prose.text("column.unit"), Prose.text("turns.what"), Prose.text("turns.day")),
                    turns,
                    Prose.sentence("turns.note"));
    }

    private Optional<String> organiser() {
        Subject own = ground.own().subject();
        return own.level() == Level.MUNICIPALITY ? ground.register().ownOrganiser(own.code()) : Optional.of(own.code());
    }

    private String became(UnitChange turn) {
        return switch (turn) {
            case UnitChange.Closed c -> Prose.text("turns.closed");
            case UnitChange.Merged(var unit, var day, var into) -> Prose.text("turns.merged", ground.nameOf(into));
            case UnitChange.HandedOver(var unit, var day, var before, var after) ->
                Prose.text("turns.handed-over", organiser(before), organiser(after));
        };
    }

    private String organiser(String code) {
        return ground.register().organiserName(code).orElse(code);
    }

    private static List<Inline> cell(String text) {
        return List.of(Prose.words(text));
    }
}
