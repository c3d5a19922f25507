package se.styrkedja.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// A report, composed: its document, the figures its numbers are, and what was found.
///
/// @param ownThatCouldHave of how many own units, at most, each mean of own units could be, by the id of the figure
public record Report(
        Subject about,
        String name,
        SchoolYear year,
        Document document,
        Poster poster,
        List<Figure> figures,
        Map<String, Integer> ownThatCouldHave,
        List<ReportFinding> findings) {
    public Report {
        figures = List.copyOf(figures);
        ownThatCouldHave = Map.copyOf(ownThatCouldHave);
        findings = List.copyOf(findings);
    }

    /// How many of what was found are of the whole, and of something that differs: as many as its page lists.
    public long findingsOfTheWhole() {
        return findings.stream().filter(ReportFinding::isOfTheWhole).count();
    }

    /// How many of those nobody can test: they are not found to be within chance.
    public int untestedOfTheWhole() {
        return untested(findings.stream());
    }

    /// The same of some findings.
    public static int untested(Stream<ReportFinding> findings) {
        return (int) findings.filter(f -> f.isOfTheWhole() && f.isUntested()).count();
    }

    /// What may be said of the whole where nothing of it is found to be more than chance.
    public enum Tested {
        /// Something has been tested: nothing of it is more than chance.
        SOME,
        /// What is asked about nobody can test.
        NONE_CAN_BE,
        /// There is nothing of the whole to test.
        NOTHING_TO
    }

    public Tested tested() {
        return tested(about, figures, findings);
    }

    /// The same of a report that is being composed.
    public static Tested tested(Subject about, List<Figure> figures, List<ReportFinding> findings) {
        var own = figures.stream()
                .filter(figure -> figure.subject().equals(about))
                .map(Figure::id)
                .collect(Collectors.toSet());
        if (findings.stream()
                .anyMatch(f -> f.isTested() && own.contains(f.figures().getFirst()))) return Tested.SOME;
        return untested(findings.stream()) > 0 ? Tested.NONE_CAN_BE : Tested.NOTHING_TO;
    }

    /// The same with another document, such as one with what people have written.
    public Report with(Document other) {
        return new Report(about, name, year, other, poster, figures, ownThatCouldHave, findings);
    }
}
