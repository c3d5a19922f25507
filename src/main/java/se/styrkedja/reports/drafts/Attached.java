package se.styrkedja.reports.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.operations.OperationsYear;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// The plans of the units as annexes to the reports of the member's organiser.
public final class Attached {
    private static final String CHAPTER = "annexes";

    private final ReportCache cache;
    private final Plans plans;
    private final Publications publications;

    public Attached(ReportCache cache, Plans plans, Publications publications) {
        this.cache = cache;
        this.plans = plans;
        this.publications = publications;
    }

    /// @param numbers where it may be told how far areas have come
    /// @param year of the plans
    public Annexes of(Membership reader, Scope numbers, SchoolYear year, LocalDate today) {
        var scope = reader.scope();
        return Annexes.of(
                year,
                cache.register(scope).unitsOf(reader.tenant().code(), year),
                numbers.where(DialogueRight.READ_COVERAGE),
                plans.tally(numbers, today),
                publications.all(scope));
    }

    /// The school year of the plans that go with a report: the one that follows on the results it tells of.
    public static SchoolYear planned(Period period) {
        return switch (period) {
            case SchoolYear year -> year.next();
            case CalendarYear year -> OperationsYear.endedIn(year).next();
            default -> throw new IllegalStateException("no report is about " + period);
        };
    }

    /// The document with the chapter of the units' plans: first among its annexes, else last.
    static Document with(Annexes annexes, Document document) {
        var blocks = new ArrayList<>(document.blocks());
        int at = -1;
        for (int i = 0; i < blocks.size() && at < 0; i++)
            if (blocks.get(i) instanceof Block.Heading(var level, var text, var anchor) && anchor.equals(CHAPTER))
                at = i;
        if (at < 0) blocks.addAll(annexes.chapter(1));
        else blocks.addAll(at + 1, annexes.chapter(2));
        return document.with(List.copyOf(blocks));
    }
}
