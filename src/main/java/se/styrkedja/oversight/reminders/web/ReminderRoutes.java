package se.styrkedja.oversight.reminders.web;

import java.time.Clock;
import java.util.List;
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
    private static final String PAGE = "oversight/reminders/web/reminders";

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
        return new Answer.Page(PAGE, page(user, Form.empty()));
    }

    private ReminderPage page(CurrentUser user, Form form) {
        var account = user.member().account();
        boolean wanted = reminders.wanted(user.scope(), account.id());
        return new ReminderPage(
                user.inside(Section.MY_PAGE, messages.text(wanted ? "title.on" : "title.off"))
                        .with(form),
                account.address(),
                wanted,
                post instanceof MailServer.Server);
    }

    /// POST /min-sida/paminnelser
    @PostMapping("/min-sida/paminnelser")
    Answer choose(CurrentUser user, Form form) {
        boolean wanted = form.choice("vill", List.of("ja", "nej")).equals("ja");
        if (form.isWrong()) return new Answer.Faulty(PAGE, page(user, form));
        var where = user.scope().where(AccessRight.OWN_SETTINGS).iterator().next();
        reminders.choose(user.permit(AccessRight.OWN_SETTINGS, where), wanted, clock.instant());
        return new Answer.SeeOther("/min-sida/paminnelser");
    }
}
