package se.styrkedja.imports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.imports.styrkedja.StyrkedjaTable;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.web.Answer;

/// The Styrkedja table to take away: empty, to be filled in, or with everything that a visitor may read. It is written
/// while it is sent. The ending `.csv` is taken off the address before it comes here.
@Controller
class TableRoutes {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Indicators indicators;
    private final Observations observations;

    TableRoutes(Indicators indicators, Observations observations) {
        this.indicators = indicators;
        this.observations = observations;
    }

    /// GET /inlasningar/mall.csv
    @GetMapping("/inlasningar/mall")
    Answer template(CurrentUser user) {
        return new Answer.Download(CSV, "styrkedja-mall.csv", StyrkedjaTable::writeCsvTemplate);
    }

    /// GET /inlasningar/mall.xlsx
    @GetMapping("/inlasningar/mall.xlsx")
    Answer templateSheets(CurrentUser user) {
        return new Answer.Download(XLSX, "styrkedja-mall.xlsx", out -> StyrkedjaTable.writeTemplate(indicators, out));
    }

    /// GET /inlasningar/tabell.csv
    @GetMapping("/inlasningar/tabell")
    Answer table(CurrentUser user) {
        return new Answer.Download(
                CSV,
                "styrkedja-tabell.csv",
                out -> StyrkedjaTable.writeCsv(observations.everything(user.scope()), out));
    }

    /// GET /inlasningar/tabell.xlsx
    @GetMapping("/inlasningar/tabell.xlsx")
    Answer tableSheets(CurrentUser user) {
        return new Answer.Download(
                XLSX,
                "styrkedja-tabell.xlsx",
                out -> StyrkedjaTable.writeXlsx(observations.everything(user.scope()), out));
    }
}
