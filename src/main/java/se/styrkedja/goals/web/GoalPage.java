package se.styrkedja.goals.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// One goal: what was judged of it, what the figures say, where it comes from and what became of it.
///
/// @param said what was judged, the latest first
/// @param now what the gauges read as of today
/// @param outcomes the choices of the form; none for one who may not assess
/// @param version how many assessments the form was written after
/// @param next the next goal of the period that waits for an assessment
/// @param takeBack where it is taken back; empty for one who may not, or when it cannot be
record GoalPage(
        Shell shell,
        Form form,
        String address,
        List<Said> said,
        List<Said.Line> now,
        List<Fact> facts,
        List<Choice> outcomes,
        int version,
        StaleVersion stale,
        List<GoalsPage.Step> next,
        String takeBack) {
    public GoalPage {
        said = List.copyOf(said);
        now = List.copyOf(now);
        facts = List.copyOf(facts);
        outcomes = List.copyOf(outcomes);
        next = List.copyOf(next);
    }

    /// @param address where it leads; empty for nowhere
    public record Fact(String heading, String text, String address) {}
}
