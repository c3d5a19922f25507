package se.styrkedja.plans.situation.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Where an analysis is begun.
///
/// @param there the analyses that are there already, of years that one could choose
/// @param votes how many each person may have
/// @param offered how many statements of last year's are waiting; in words, empty when none are
record BeginPage(
        Shell shell,
        Form form,
        String action,
        List<Choice> there,
        List<Choice> years,
        String offered,
        List<Choice> votes) {
    public BeginPage {
        there = List.copyOf(there);
        years = List.copyOf(years);
        votes = List.copyOf(votes);
    }
}
