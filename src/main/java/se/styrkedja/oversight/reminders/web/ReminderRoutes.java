package se.styrkedja.oversight.reminders.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.oversight.reminders.Reminders;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

@Controller
class ReminderRoutes {
    private final Reminders reminders;
    private final MailServer post;
    private final Clock clock;
    private final Messages messages = Messages.of("reminders");

    ReminderRoutes(Reminders reminders, MailServer post, Clock clock) {
        this.reminders = reminders;
        this.post = post;
        this.clock = clock;
    }

    /// GET /min-sida/paminnelser
    @GetMapping("/min-sida/paminnelser")
    Answer page(CurrentUser user) {
        var account = user.member().account();
        boolean wanted = reminders.wanted(user.scope(), account.id());
        return new Answer.Page(
                "oversight/reminders/web/reminders",
                new ReminderPage(
                        user.inside(Section.MY_PAGE, messages.text(wanted ? "title.on" : "title.off")),
                        account.address(),
                        wanted,
                        post instanceof MailServer.Server));
    }

    /// POST /min-sida/paminnelser
    @PostMapping("/min-sida/paminnelser")
    Answer choose(CurrentUser user, Form form) {
        var where = user.scope().where(AccessRight.OWN_SETTINGS).iterator().next();
        reminders.choose(
                user.permit(AccessRight.OWN_SETTINGS, where), form.typed("vill").equals("ja"), clock.instant());
        return new Answer.SeeOther("/min-sida/paminnelser");
    }
}
