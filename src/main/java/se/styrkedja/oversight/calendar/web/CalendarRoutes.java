package se.styrkedja.oversight.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Permit;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.oversight.calendar.Calendars;
import se.styrkedja.oversight.calendar.Secret;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Address;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;

@Controller
class CalendarRoutes {
    private static final String PAGE = "oversight/calendar/web/calendar";

    private final Calendars calendars;
    private final Address address;
    private final Clock clock;
    private final Messages messages = Messages.of("calendar");

    CalendarRoutes(Calendars calendars, Address address, Clock clock) {
        this.calendars = calendars;
        this.address = address;
        this.clock = clock;
    }

    /// GET /arshjul/kalender
    @GetMapping("/arshjul/kalender")
    Answer page(CurrentUser user) {
        return new Answer.Page(PAGE, page(user, ""));
    }

    /// POST /arshjul/kalender: a new address, shown this once, or none. It is in no address and in no log.
    @PostMapping("/arshjul/kalender")
    Answer renew(CurrentUser user, Form form) {
        var permit = own(user);
        if (!form.typed("slut").isEmpty()) {
            calendars.close(permit);
            return new Answer.SeeOther("/arshjul/kalender");
        }
        var secret = calendars.renew(permit);
        return new Answer.Page(PAGE, page(user, address.of("/arshjul/kalender/" + secret.text() + ".ics")));
    }

    /// GET /arshjul/kalender/{secret}.ics: for calendar programs, which sign in nowhere.
    @GetMapping("/arshjul/kalender/{secret}.ics")
    Answer calendar(@PathVariable String secret) {
        var calendar = calendars
                .read(new Secret(secret), address.base(), LocalDate.now(clock), clock.instant())
                .orElseThrow(() -> new NotFound("a calendar"));
        return new Answer.Download(
                "text/calendar;charset=UTF-8",
                "arshjul.ics",
                out -> out.write(calendar.getBytes(StandardCharsets.UTF_8)));
    }

    private static Permit own(CurrentUser user) {
        var where = user.scope().where(AccessRight.OWN_SETTINGS).iterator().next();
        return user.permit(AccessRight.OWN_SETTINGS, where);
    }

    private CalendarPage page(CurrentUser user, String link) {
        var made = calendars
                .madeAt(user.member().account().id())
                .map(at -> Swedish.date(LocalDate.ofInstant(at, clock.getZone())))
                .orElse("");
        return new CalendarPage(
                user.inside(OversightRoom.YEAR_WHEEL, messages.text(made.isEmpty() ? "title.none" : "title.made")),
                made,
                link);
    }
}
