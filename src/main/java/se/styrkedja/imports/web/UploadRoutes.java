package se.styrkedja.imports.web;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.SentFiles;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.NotTakenIn;
import se.styrkedja.imports.Reading;
import se.styrkedja.imports.Receipt;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.decided.DecidedFigures;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// Files that are sent in on a page: first shown as they were understood, with what would be hidden of them, then taken
/// in when the sender says so, and whose their figures are. Nothing is kept before that.
@Controller
class UploadRoutes implements AutoCloseable {
    private static final Messages MESSAGES = Messages.of("imports-web");
    private static final String PREVIEW = "imports/web/preview";

    /// Of so many files one is led on to what is new; an address holds no more.
    private static final int MOST_NEW = 20;

    private final Imports imports;
    private final Deliveries deliveries;
    private final Observations observations;
    private final Indicators indicators;
    private final Organisation organisation;
    private final List<NotTakenIn> notTaken;
    private final DecidedFigures decided;
    private final Clock clock;
    private final Waiting waiting;

    UploadRoutes(
            Imports imports,
            Deliveries deliveries,
            Observations observations,
            Indicators indicators,
            Organisation organisation,
            List<NotTakenIn> notTaken,
            DecidedFigures decided,
            Clock clock,
            ServletContext server) {
        this.imports = imports;
        this.deliveries = deliveries;
        this.observations = observations;
        this.indicators = indicators;
        this.organisation = organisation;
        this.notTaken = List.copyOf(notTaken);
        this.decided = decided;
        this.clock = clock;
        this.waiting = Waiting.below(((File) server.getAttribute(ServletContext.TEMPDIR)).toPath());
    }

    /// POST /inlasningar/forhandsgranskning
    @PostMapping("/inlasningar/forhandsgranskning")
    Answer preview(CurrentUser user, Form form, SentFiles sent) throws IOException {
        user.permit(OrganisationRight.TAKE_IN, Node.WHOLE);
        var files = sent.of("fil");
        if (files.isEmpty()) return again(user, form, "upload.missing");
        var batch = waiting.keep(user.member().account().id(), files, clock.instant());
        sent.taken();
        return new Answer.Page(PREVIEW, preview(user, batch, Form.empty()));
    }

    private PreviewPage preview(CurrentUser user, Waiting.Batch batch, Form form) {
        var register = organisation.register(user.scope());
        var against = new AgainstWords(indicators, register, figures -> decided.showing(user, figures));
        return new PreviewView(deliveries, observations, indicators, user.scope(), register, against)
                .page(user, batch, read(user, batch), form);
    }

    /// POST /inlasningar
    @PostMapping("/inlasningar")
    Answer accept(CurrentUser user, Form form) {
        var permit = user.permit(OrganisationRight.TAKE_IN, Node.WHOLE);
        var sender = user.member().account().id();
        var said = UploadFields.read(form);
        if (form.isWrong()) {
            var waits = waiting.find(form.typed("omgang"), sender, clock.instant());
            if (waits.isPresent()) return new Answer.Faulty(PREVIEW, preview(user, waits.get(), form));
        }
        var batch = waiting.take(form.typed("omgang"), sender, clock.instant());
        if (batch.isEmpty()) return again(user, form, "upload.gone");
        var receipts = accepted(user, permit, batch.get(), said);
        waiting.forget(batch.get());
        return new Answer.SeeOther("/inlasningar?" + outcome(receipts, UploadFields.isAnswered(form), said));
    }

    private List<Receipt> accepted(CurrentUser user, Permit permit, Waiting.Batch batch, Ownership said) {
        try {
            return imports.accept(permit, user.scope(), read(user, batch), said);
        } catch (RuntimeException failed) {
            waiting.putBack(batch);
            throw failed;
        }
    }

    /// POST /inlasningar/avbryt
    @PostMapping("/inlasningar/avbryt")
    Answer cancel(CurrentUser user, Form form) {
        user.permit(OrganisationRight.TAKE_IN, Node.WHOLE);
        boolean taken =
                waiting.cancel(form.typed("omgang"), user.member().account().id(), clock.instant());
        return taken ? again(user, form, "upload.gone") : new Answer.SeeOther("/inlasningar");
    }

    @Override
    public void close() {
        waiting.close();
    }

    private List<Reading> read(CurrentUser user, Waiting.Batch batch) {
        var read = imports.read(batch.files(), organisation.facts(user.scope()), LocalDate.now(clock));
        return Stream.concat(read.stream(), batch.refused().stream()).toList();
    }

    private Answer again(CurrentUser user, Form form, String wrong) {
        form.wrong("fil", MESSAGES.text(wrong));
        var view = new DeliveryView(user, deliveries.history(user.scope()));
        return new Answer.Faulty(
                "imports/web/deliveries", view.list(form, "", List.of(), NotTakenIn.all(notTaken, user.scope())));
    }

    /// @param answered whether the page asked whose the figures are
    private static String outcome(List<Receipt> receipts, boolean answered, Ownership said) {
        long done = receipts.stream().filter(r -> r instanceof Receipt.Accepted).count();
        long nothing =
                receipts.stream().filter(r -> r instanceof Receipt.NothingInIt).count();
        var there = receipts.stream()
                .filter(r -> r instanceof Receipt.AlreadyThere)
                .map(r -> (Receipt.AlreadyThere) r)
                .map(r -> (answered && isOtherwise(r, said) ? "&annat=" : "&fanns=")
                        + r.delivery().id().value())
                .collect(Collectors.joining());
        var taken = receipts.stream()
                .filter(r -> r instanceof Receipt.Accepted)
                .limit(MOST_NEW)
                .map(r -> "&nya=" + ((Receipt.Accepted) r).delivery().value())
                .collect(Collectors.joining());
        return "inlasta=%d&inget=%d".formatted(done, nothing) + there + taken;
    }

    /// Whether it is in as something else than what was said of it now.
    private static boolean isOtherwise(Receipt.AlreadyThere there, Ownership said) {
        return there.reading().needsOwner() && !there.delivery().ownership().equals(said);
    }
}
