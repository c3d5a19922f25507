package se.styrkedja.oversight.evaluation.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What a school year's quality work shows of itself, and how the organiser judges it.
///
/// @param lead what the figures stand on
/// @param before the year they are set beside
/// @param judgements the latest first; none while nothing is written
/// @param write where one writes it; empty for who may not
record EvaluationPage(
        Shell shell,
        String lead,
        String year,
        String before,
        List<Year> years,
        List<Part> parts,
        List<Told> judgements,
        String write) {
    public EvaluationPage {
        years = List.copyOf(years);
        parts = List.copyOf(parts);
        judgements = List.copyOf(judgements);
    }

    public record Year(String title, String address, boolean chosen) {}

    public record Part(String heading, String help, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// @param address what it counts
    /// @param units how many units it stands on
    public record Row(String what, String address, String now, String units, String before) {}

    public record Told(int version, String process, String effect, String change, String by) {}
}
