package se.styrkedja.findings.results;

import java.util.List;
import se.styrkedja.web.Shell;

/// The municipalities that have published figures, for one who has no school of her own here.
record ChoosePage(Shell shell, List<ResultsPage.Link> municipalities) {
    public ChoosePage {
        municipalities = List.copyOf(municipalities);
    }
}
