package se.styrkedja.dialogues.web;

import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where a point is written anew.
///
/// @param version the one that stands there now
/// @param stale what somebody else has written in the meantime
record PointPage(
        Shell shell, Form form, String action, String back, int version, StaleVersion stale, Assignees assignees) {}
