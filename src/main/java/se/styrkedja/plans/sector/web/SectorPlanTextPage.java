package se.styrkedja.plans.sector.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where a sector plan is made or written anew.
///
/// @param action where it is sent
/// @param back where one goes who changes her mind
/// @param version the one that stands now; 0 before there is one
/// @param stale what somebody else has written meanwhile
record SectorPlanTextPage(
        Shell shell,
        Form form,
        String action,
        String back,
        int version,
        StaleVersion stale,
        List<Choice> years,
        List<Choice> owners,
        List<Choice> forms,
        List<Choice> areas) {
    public SectorPlanTextPage {
        years = List.copyOf(years);
        owners = List.copyOf(owners);
        forms = List.copyOf(forms);
        areas = List.copyOf(areas);
    }
}
