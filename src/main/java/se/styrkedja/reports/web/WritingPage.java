package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// One marked place of a report to write in, with what it speaks of beside it; and the way to the others.
///
/// @param beside the chapter as HTML, written and escaped by `reports`
/// @param version the one that stands there now
/// @param theirs what somebody else has written in the meantime; empty when nobody has
public record WritingPage(
        Shell shell,
        Form form,
        String action,
        String back,
        String heading,
        String prompt,
        int version,
        String written,
        String theirs,
        String beside,
        List<Other> others) {
    public WritingPage {
        others = List.copyOf(others);
    }

    /// @param done whether somebody has written there
    public record Other(String title, String address, boolean done, boolean here) {}
}
