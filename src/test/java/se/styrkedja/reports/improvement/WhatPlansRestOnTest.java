package se.styrkedja.reports.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.SchoolYear;

/// What Lindskolan's plans tell of what they rest on: findings with what may be said of chance, and who took part
/// where.
class WhatPlansRestOnTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final String POINT = "4,6 beside 5,9 of the country";
    private static final String CHANCE = "It cannot be tested against chance.";
    private static final List<Participation> TEACHERS =
            List.of(new Participation(Participation.Group.TEACHERS, 20, Participation.Manner.MEETING));

    @Test
    void a_finding_that_an_area_rests_on_is_nowhere_told_without_what_may_be_said_of_chance() {
        var work = work(List.of());
        var year = new NodeYear(work, Optional.empty(), Newer.NONE, List.of(), false, Excerpt.NONE);

        for (var document : List.of(ImprovementPlan.of(work), UnitPlan.of(year), FinalAccount.of(work))) {
            var told = document.blocks().toString();
            assertThat(told).contains(POINT + ". " + CHANCE);
            assertThat(told.replace(POINT + ". " + CHANCE, "")).doesNotContain(POINT);
        }
        var poster = PlanPoster.of(work, "").orElseThrow().areas().getFirst();
        assertThat(Inline.text(poster.point())).isEqualTo(POINT);
        assertThat(Inline.text(poster.text()))
                .startsWith(CHANCE)
                .contains("6,1 beside 6,8. It may be chance.")
                .as("at most two results")
                .doesNotContain("third");
    }

    @Test
    void who_took_part_is_told_of_each_analysis_and_dialogue_with_its_day() {
        var plan = took(
                gathering(Gathering.Kind.ANALYSIS, 5, TEACHERS),
                gathering(Gathering.Kind.DIALOGUE, 8, List.of()),
                gathering(Gathering.Kind.DIALOGUE_AHEAD, 9, List.of()));

        assertThat(plan)
                .contains(
                        "Nul\u00e4gesanalysen av 2025/26, 5 juni 2026: l\u00e4rare: 20 p\u00e5 m\u00f6te.",
                        "Dialogen om 2025/26, 8 juni 2026: det st\u00e5r inte vilka som var med.")
                .as("nobody can have been at what has not been")
                .doesNotContain("9 juni", "skollagen");
    }

    @Test
    void that_nobody_is_told_of_is_said_only_where_no_analysis_and_no_dialogue_tells() {
        assertThat(took()).contains("skollagen 4 kap. 4");
        assertThat(took(gathering(Gathering.Kind.ANALYSIS, 5, List.of()))).contains("skollagen 4 kap. 4");
        assertThat(took(gathering(Gathering.Kind.OPEN_ANALYSIS, 5, TEACHERS)))
                .contains("som p\u00e5g\u00e5r: l\u00e4rare: 20")
                .doesNotContain("skollagen");
    }

    private static Gathering gathering(Gathering.Kind kind, int day, List<Participation> told) {
        return new Gathering(kind, YEAR.previous(), LocalDate.of(2026, 6, day), told);
    }

    private static String took(Gathering... gatherings) {
        var words = new StringBuilder();
        for (var block : ImprovementPlan.took(work(List.of(gatherings))))
            switch (block) {
                case Block.Bullets bullets ->
                    bullets.items()
                            .forEach(item -> words.append(Inline.text(item)).append('\n'));
                default -> words.append(block);
            }
        return words.toString();
    }

    private static Work work(List<Gathering> gatherings) {
        var edition = new Area.Edition(1, "Karin Holm", TODAY, false);
        var area = new Area(
                new AreaId(new UUID(0, 1)),
                new Node.Unit("99000001"),
                YEAR,
                Lineage.NEW,
                List.of(),
                List.of(),
                List.of(
                        new Result(POINT, CHANCE, "/"),
                        new Result("6,1 beside 6,8", "It may be chance.", "/"),
                        new Result("a third", "/")),
                1,
                new Area.Written(
                        edition, new AreaText("Calm", "Why", "Soon", "", Assignee.without("Maja Forsell"), "", "", "")),
                new AreaState.Proposed());
        return new Work(
                "Lindskolan",
                area.node(),
                Set.of(SchoolForm.GR),
                "Nydala",
                YEAR,
                List.of(new Chain(area, List.of(), List.of(), List.of(), List.of())),
                List.of(),
                List.of(),
                Work.Withdrawn.NONE,
                gatherings,
                Map.of(),
                List.of(),
                TODAY);
    }
}
