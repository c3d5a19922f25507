package se.styrkedja.oversight.evaluation.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Where the organiser writes how it judges a year's quality work.
///
/// @param version the one that stands there now; 0 for none
/// @param facts what the figures say, to lean on while writing
/// @param theirs what somebody else has written in the meantime; none when nobody has
public record JudgementPage(
        Shell shell,
        Form form,
        String year,
        int version,
        List<EvaluationPage.Row> facts,
        List<EvaluationPage.Told> theirs) {
    public JudgementPage {
        facts = List.copyOf(facts);
        theirs = List.copyOf(theirs);
    }
}
