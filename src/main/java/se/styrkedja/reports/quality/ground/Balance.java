package se.styrkedja.reports.quality.ground;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Tone;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;

/// How many differences of the whole point each way or are untested. That girls and boys differ is neither better nor
/// worse for the whole, and is told apart. A change of a national test may lie in the test: it is counted in no report,
/// since some have the figures of all pupils and others only the mean of some schools.
///
/// @param whole the differences of the whole from others and from the years before
/// @param tests the changes of national tests that are asked about
/// @param gaps those between girls and boys
/// @param small what is more than chance of the whole and smaller than what is notable
public record Balance(
        List<DocumentBuilder.Told> whole,
        List<DocumentBuilder.Told> tests,
        List<DocumentBuilder.Told> gaps,
        List<DocumentBuilder.Told> small) {
    private static final int NAMED = 4;

    public static Balance of(List<DocumentBuilder.Told> told) {
        return new Balance(
                told.stream()
                        .filter(t -> t.finding().isOfTheWhole() && !isOfGirlsAndBoys(t) && !t.isChangeOfTest())
                        .toList(),
                told.stream()
                        .filter(t -> t.isChangeOfTest() && t.finding().backing() != Backing.DESCRIBED)
                        .toList(),
                told.stream()
                        .filter(t -> t.finding().isOfTheWhole() && isOfGirlsAndBoys(t))
                        .toList(),
                told.stream()
                        .filter(t -> t.finding().backing() == Backing.SMALL)
                        .toList());
    }

    private static boolean isOfGirlsAndBoys(DocumentBuilder.Told told) {
        return told.finding().kind().equals("gap-gender");
    }

    /// Nothing of what there is none of.
    public void tell(DocumentBuilder front, String organiser) {
        if (!whole.isEmpty())
            front.paragraph(Prose.together(
                    Prose.sentence(
                            "summary.balance",
                            Prose.words(organiser),
                            Prose.words(whole.size()),
                            Prose.words(leaning(whole, Tone.STRENGTH)),
                            Prose.words(leaning(whole, Tone.CONCERN))),
                    Prose.sentence(
                            supported(whole).isEmpty() ? "summary.balance.none" : "summary.balance.some",
                            Prose.words(leaning(supported(whole), Tone.STRENGTH)),
                            Prose.words(leaning(supported(whole), Tone.CONCERN))),
                    untested(whole),
                    tests.isEmpty() ? List.of() : Prose.sentence("summary.balance.tests")));
        if (!gaps.isEmpty())
            front.paragraph(Prose.together(
                    Prose.sentence("summary.balance.gender", Prose.words(gaps.size())),
                    Prose.sentence(
                            supported(gaps).isEmpty() ? "summary.balance.gender.none" : "summary.balance.gender.some",
                            Prose.words(supported(gaps).size())),
                    untested(gaps)));
        small(front);
    }

    /// Each with the limit that it does not reach, so that nobody takes it for nothing.
    private void small(DocumentBuilder front) {
        if (small.isEmpty()) return;
        int more = small.size() - NAMED;
        front.paragraph(Prose.sentence("summary.small", Prose.words(small.size())));
        front.bullets(Stream.concat(
                        small.stream()
                                .limit(NAMED)
                                .map(t -> Stream.concat(
                                                t.finding().point().stream(),
                                                Prose.sentence(
                                                        direction(t),
                                                        Prose.words(t.weighed().limitInWords()))
                                                        .stream())
                                        .toList()),
                        Stream.of(Prose.sentence("summary.small.more", Prose.words(more)))
                                .filter(one -> more > 0))
                .toList());
    }

    /// Which way it points, for whom has just read that none of the notable ones is for the worse.
    private static String direction(DocumentBuilder.Told told) {
        return switch (told.leans()) {
            case STRENGTH -> "summary.small.limit.better";
            case CONCERN -> "summary.small.limit.worse";
            case UNCERTAIN, NEUTRAL -> "summary.small.limit";
        };
    }

    private static int leaning(List<DocumentBuilder.Told> told, Tone tone) {
        return (int) told.stream().filter(t -> t.leans() == tone).count();
    }

    private static List<DocumentBuilder.Told> supported(List<DocumentBuilder.Told> told) {
        return told.stream()
                .filter(t -> t.finding().backing() == Backing.SUPPORTED)
                .toList();
    }

    private static List<Inline> untested(List<DocumentBuilder.Told> told) {
        int untested = Report.untested(told.stream().map(DocumentBuilder.Told::finding));
        return untested == 0 ? List.of() : Prose.sentence("summary.balance.untested", Prose.words(untested));
    }
}
