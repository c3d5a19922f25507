package se.styrkedja.reports;

import java.util.List;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Reports: the documents.
public final class ReportsRoom implements Room {
    public static final Section REPORTS = new Section("reports", "REPORTS", "/rapporter", 80);

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(ReportRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(ReportAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(REPORTS);
    }
}
