package se.styrkedja.reports;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.drafts.Attached;
import se.styrkedja.reports.drafts.OwnReports;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.material.WritingHints;
import se.styrkedja.reports.material.Years;
import se.styrkedja.reports.publishing.Changes;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.reports.web.ReportTasks;
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

    @Override
    public List<String> schemas() {
        return List.of("reports");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Texts.class);
        registry.registerBean(Comments.class);
        registry.registerBean(Publications.class);
        registry.registerBean(Changes.class);
        registry.registerBean(ReportCache.class);
        registry.registerBean(PlanMaterial.class);
        registry.registerBean(Years.class);
        registry.registerBean(WritingHints.class);
        registry.registerBean(Attached.class);
        registry.registerBean(OwnReports.class);
        registry.registerBean(ReportTasks.class);
    }
}
