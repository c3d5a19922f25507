package se.styrkedja.reports.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.annexes.PlanFiles;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.publishing.Change;
import se.styrkedja.reports.publishing.ChangeWords;
import se.styrkedja.reports.publishing.Changes;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.Publication.DecidedBy;
import se.styrkedja.reports.publishing.PublicationId;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.publishing.ReplacementNote;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;

/// Reports that have been decided, read as they were, with what has become another since.
@Controller
class DecidedRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Publications publications;
    private final Changes changes;
    private final Indicators indicators;
    private final ReportCache cache;

    DecidedRoutes(Publications publications, Changes changes, Indicators indicators, ReportCache cache) {
        this.publications = publications;
        this.changes = changes;
        this.indicators = indicators;
        this.cache = cache;
    }

    /// A report as it is read: by the organiser's own people, or by anybody.
    private record Read(Publication report, boolean byItsPeople) {
        String address() {
            return DecidedRoutes.address(report, byItsPeople) + "/andringar";
        }
    }

    static String address(Publication report, boolean toItsPeople) {
        return (toItsPeople ? "/rapporter/beslutade/" : "/rapporter/publicerade/")
                + report.id().value();
    }

    /// GET /rapporter/beslutade/{id}/{namn}
    @GetMapping("/rapporter/beslutade/{id}/{namn}")
    Answer file(CurrentUser user, @PathVariable UUID id, @PathVariable String namn) {
        var read = own(user, id);
        return served(
                user,
                read,
                publications.file(user.scope(), read.report().id(), namn).orElseThrow(() -> new NotFound(namn)));
    }

    /// GET /rapporter/publicerade/{id}/{namn}: for anybody
    @GetMapping("/rapporter/publicerade/{id}/{namn}")
    Answer released(CurrentUser user, @PathVariable UUID id, @PathVariable String namn) {
        var read = released(user, id);
        return served(
                user,
                read,
                publications
                        .releasedFile(user.scope(), read.report().id(), namn)
                        .orElseThrow(() -> new NotFound(namn)));
    }

    /// GET /rapporter/beslutade/{id}/andringar
    @GetMapping("/rapporter/beslutade/{id}/andringar")
    Answer changed(CurrentUser user, @PathVariable UUID id) {
        return page(user, own(user, id));
    }

    /// GET /rapporter/publicerade/{id}/andringar: for anybody
    @GetMapping("/rapporter/publicerade/{id}/andringar")
    Answer releasedChanged(CurrentUser user, @PathVariable UUID id) {
        return page(user, released(user, id));
    }

    private Read own(CurrentUser user, UUID id) {
        return new Read(
                publications.find(user.scope(), new PublicationId(id)).orElseThrow(() -> new NotFound("publication")),
                true);
    }

    private Read released(CurrentUser user, UUID id) {
        return new Read(
                publications
                        .findReleased(user.scope(), new PublicationId(id))
                        .orElseThrow(() -> new NotFound("publication")),
                false);
    }

    /// The frozen file; where it begins stands that it has been replaced, and what has become another of its figures.
    /// What is frozen never changes.
    private Answer served(CurrentUser user, Read read, FrozenFile file) {
        var replaced = publications
                .replacement(user.scope(), read.report().id())
                .map(by -> MESSAGES.text("published.replaced", Swedish.date(by.decidedOn()), by.by()))
                .stream();
        var changed = showsFigures(read.report(), file.name()) ? changes.of(read.report()) : List.<Change>of();
        if (changed.isEmpty()) {
            var note = replaced.collect(Collectors.joining());
            return served(file, note, note);
        }
        var words = words(user, read);
        var before = replaced.map(note -> note + " ").collect(Collectors.joining());
        return served(
                file, before + words.note(changed, read.address()), before + words.brief(changed, read.address()));
    }

    private static Answer served(FrozenFile file, String note, String brief) {
        return new Answer.Download(
                file.mediaType(),
                file.name(),
                out -> out.write(
                        note.isEmpty()
                                ? file.content()
                                : ReplacementNote.on(file.mediaType(), file.content(), note, brief)));
    }

    /// Of what is frozen with a plan only the plan itself tells figures.
    private static boolean showsFigures(Publication report, String file) {
        return report.decidedBy() instanceof DecidedBy.Board || PlanFiles.isOfPlan(file);
    }

    private ChangeWords words(CurrentUser user, Read read) {
        return new ChangeWords(indicators, cache.register(user.scope()), read.byItsPeople());
    }

    private Answer page(CurrentUser user, Read read) {
        var report = read.report();
        var changed = changes.of(report);
        var words = words(user, read);
        var told = words.told(changed);
        return new Answer.Page(
                "reports/web/changes",
                new ChangesPage(
                        user.inside(ReportsRoom.REPORTS, MESSAGES.text("changes.title", report.title())),
                        MESSAGES.text("published.decided-on", report.day().words()),
                        changed.isEmpty() ? "" : words.summary(changed),
                        told.stream().map(words::row).toList(),
                        changed.size() - told.size()));
    }
}
