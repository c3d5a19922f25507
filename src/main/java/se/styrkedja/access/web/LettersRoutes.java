package se.styrkedja.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.AccessRoom;
import se.styrkedja.access.letters.DeliveryStatus;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.letters.Sent;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;

@Controller
class LettersRoutes {

    private final Letters letters;
    private final MailServer post;
    private final Messages messages = Messages.of("letters");

    LettersRoutes(Letters letters, MailServer post) {
        this.letters = letters;
        this.post = post;
    }

    /// GET /forvaltning/utskick
    @GetMapping("/forvaltning/utskick")
    Answer letters(CurrentUser user) {
        var all = letters.all(user.scope());
        var counts = Arrays.stream(DeliveryStatus.values())
                .filter(fate -> count(all, fate) > 0)
                .map(fate -> new LettersPage.Count(messages.text("fate." + fate), Swedish.whole(count(all, fate))))
                .toList();
        return new Answer.Page(
                "access/web/letters",
                new LettersPage(
                        user.inside(AccessRoom.PEOPLE, title(all)),
                        switch (post) {
                            case MailServer.Nowhere n -> "";
                            case MailServer.Server server -> server.toString();
                        },
                        counts,
                        all.stream().map(this::row).toList()));
    }

    private String title(List<Sent> all) {
        if (post instanceof MailServer.Nowhere) return messages.text("title.nowhere");
        long stuck = count(all, DeliveryStatus.GIVEN_UP)
                + count(all, DeliveryStatus.REFUSED)
                + count(all, DeliveryStatus.UNKNOWN);
        return messages.text("title", Long.toString(stuck));
    }

    private static long count(List<Sent> all, DeliveryStatus fate) {
        return all.stream().filter(sent -> sent.fate() == fate).count();
    }

    private LettersPage.Row row(Sent sent) {
        var again = sent.fate() == DeliveryStatus.REFUSED ? messages.text("again", time(sent.next())) : "";
        return new LettersPage.Row(
                time(sent.written()),
                sent.to(),
                messages.text("fate." + sent.fate()) + again,
                switch (sent.fate()) {
                    case SENT -> "success";
                    case REFUSED, UNKNOWN -> "warning";
                    case GIVEN_UP -> "danger";
                    case WAITING, DROPPED -> "neutral";
                },
                Integer.toString(sent.tries()),
                sent.said());
    }

    private String time(Instant time) {
        return Swedish.time(time);
    }
}
