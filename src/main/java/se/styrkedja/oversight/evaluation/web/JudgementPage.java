package se.styrkedja.oversight.evaluation.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where the organiser writes how it judges a year's quality work.
///
/// @param version the one that stands there now; 0 for none
/// @param facts what the figures say, to lean on while writing
/// @param stale what somebody else has written in the meantime
record JudgementPage(
        Shell shell, Form form, String year, int version, List<EvaluationPage.Row> facts, StaleVersion stale) {
    public JudgementPage {
        facts = List.copyOf(facts);
    }
}
