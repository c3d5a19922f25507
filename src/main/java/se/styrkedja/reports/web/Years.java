package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.goals.Goals;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.reports.operations.OperationsYear;
import se.styrkedja.vocabulary.CalendarYear;

/// Reads what a calendar year has left in every room.
@Controller
class Years {
    private final Shelf shelf;
    private final Dialogues dialogues;
    private final Plans plans;
    private final Goals goals;
    private final Situations situations;
    private final Surroundings surroundings;
    private final Clock clock;

    Years(
            Shelf shelf,
            Dialogues dialogues,
            Plans plans,
            Goals goals,
            Situations situations,
            Surroundings surroundings,
            Clock clock) {
        this.shelf = shelf;
        this.dialogues = dialogues;
        this.plans = plans;
        this.goals = goals;
        this.situations = situations;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /// @param code of the municipality that the member's organiser is
    OperationsYear of(Visit visit, String code, CalendarYear year) {
        var scope = visit.scope();
        var ended = OperationsYear.endedIn(year);
        return new OperationsYear(
                visit.organiser(),
                year,
                shelf.register(scope).unitsOf(visit.member().tenant().code(), year),
                Nodes.of(visit, Right.READ_WORK).all().stream()
                        .collect(Collectors.toMap(Nodes.Named::node, Nodes.Named::name)),
                goals.endingIn(scope, year),
                surroundings.in(scope, ended),
                situations.of(scope, Node.WHOLE, ended),
                shelf.reports(scope).ofMunicipality(code, ended),
                plans.chains(scope),
                dialogues.tally(scope),
                LocalDate.now(clock));
    }
}
