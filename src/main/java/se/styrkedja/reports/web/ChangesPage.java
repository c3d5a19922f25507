package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.reports.publishing.ChangeWords;
import se.styrkedja.web.Shell;

/// What has become another since a report was decided, all of it.
///
/// @param decided when the report was decided, as a sentence
/// @param summary how many; empty when nothing has
/// @param untold how many of the organiser's own are not told one by one
record ChangesPage(Shell shell, String decided, String summary, List<ChangeWords.Row> rows, int untold) {
    public ChangesPage {
        rows = List.copyOf(rows);
    }
}
