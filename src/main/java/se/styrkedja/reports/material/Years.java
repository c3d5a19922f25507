package se.styrkedja.reports.material;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.goals.Goals;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.reports.operations.OperationsYear;
import se.styrkedja.vocabulary.CalendarYear;

/// Reads what a calendar year has left in every room.
public final class Years {
    private final ReportCache cache;
    private final Dialogues dialogues;
    private final Plans plans;
    private final Measuring measuring;
    private final Goals goals;
    private final Situations situations;
    private final Surroundings surroundings;
    private final NodeFindings findings;

    public Years(
            ReportCache cache,
            Dialogues dialogues,
            Plans plans,
            Measuring measuring,
            Goals goals,
            Situations situations,
            Surroundings surroundings,
            NodeFindings findings) {
        this.cache = cache;
        this.dialogues = dialogues;
        this.plans = plans;
        this.measuring = measuring;
        this.goals = goals;
        this.situations = situations;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    /// @param code of the municipality that the member's organiser is
    public OperationsYear of(Membership reader, String code, CalendarYear year, LocalDate today) {
        var scope = reader.scope();
        var ended = OperationsYear.endedIn(year);
        var situation = situations.of(scope, Node.WHOLE, ended);
        return new OperationsYear(
                reader.tenant().name(),
                year,
                cache.register(scope).unitsOf(reader.tenant().code(), year),
                scope.where(DialogueRight.READ_WORK).stream()
                        .collect(Collectors.toMap(Function.identity(), reader::name)),
                goals.endingIn(scope, year),
                surroundings.in(scope, ended),
                situation,
                situation
                        .map(found -> Newer.of(findings, scope, reader.tenant().code(), found, List.of()))
                        .orElse(Newer.NONE),
                cache.reports(scope).ofMunicipality(code, ended),
                plans.chains(scope).stream().map(chain -> told(reader, chain)).toList(),
                dialogues.tally(scope),
                today);
    }

    /// Of the organiser's own areas the follow-up tells what came of each goal, of the units' their names.
    private Chain told(Membership reader, Chain chain) {
        return chain.area().node().equals(Node.WHOLE)
                ? measuring.withSince(reader.scope(), reader.tenant(), chain)
                : chain;
    }
}
