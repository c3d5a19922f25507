package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where an area, a goal or an activity is taken back: what happens then, and why it cannot be done now.
///
/// @param action where it is sent
/// @param back the page of the area
/// @param id of what is taken back
/// @param text how it reads
/// @param with what is gone with it, each by its name; none for a goal or an activity
/// @param reasons why it cannot be taken back now, in sentences; empty when it can
/// @param isDecided whether the area is decided, so that the plan tells of it
/// @param basis the version of what is taken back
/// @param stale what somebody else has written in it meanwhile
record WithdrawalPage(
        Shell shell,
        Form form,
        String action,
        String back,
        String id,
        String text,
        List<String> with,
        List<String> reasons,
        boolean isDecided,
        String basis,
        StaleVersion stale) {
    public WithdrawalPage {
        with = List.copyOf(with);
        reasons = List.copyOf(reasons);
    }
}
