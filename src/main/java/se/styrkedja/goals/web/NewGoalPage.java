package se.styrkedja.goals.web;

import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where a text of a goal is written: a goal that the board has decided, or one that is proposed.
///
/// @param action where the form is sent
/// @param decided whether the board has decided it: then it has a period and a place in the minutes
/// @param button what sending it does
/// @param version of the proposal that was read; 0 where there is none
/// @param stale what somebody else proposes meanwhile
record NewGoalPage(
        Shell shell,
        Form form,
        GoalForm fields,
        String lead,
        String action,
        boolean decided,
        String button,
        long version,
        StaleVersion stale) {}
