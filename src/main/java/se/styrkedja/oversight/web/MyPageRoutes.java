package se.styrkedja.oversight.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.log.Entries;
import se.styrkedja.access.log.Entry;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.oversight.Wait;
import se.styrkedja.oversight.Waiting;
import se.styrkedja.oversight.yearwheel.Register;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

@Controller
class MyPageRoutes {
    private static final Messages WHEEL = Messages.of("yearwheel");
    private static final int MOST_CHANGES = 8;
    private static final Duration LATELY = Duration.ofDays(60);

    private final Entries entries;
    private final Waiting waiting;
    private final Rooms rooms;
    private final Clock clock;
    private final ScopedReads reads;
    private final Messages messages = Messages.of("oversight");

    MyPageRoutes(DataSource database, Entries entries, Waiting waiting, Rooms rooms, Clock clock) {
        this.rooms = rooms;
        reads = new ScopedReads(database);
        this.entries = entries;
        this.waiting = waiting;
        this.clock = clock;
    }

    /// GET /min-sida
    @GetMapping("/min-sida")
    Answer page(CurrentUser user) {
        return reads.run(user.scope(), () -> whatWaits(user));
    }

    private Answer whatWaits(CurrentUser user) {
        var today = LocalDate.now(clock);
        var waits = waiting.of(user.member(), today);
        var rows = IntStream.range(0, waits.size())
                .mapToObj(i -> waiting(i + 1, waits.get(i), user, today))
                .toList();
        return new Answer.Page(
                "oversight/web/mypage",
                new MyPage(
                        user.opening(Section.MY_PAGE, title(waits, today)),
                        Form.empty(),
                        rows,
                        changes(user),
                        user.may(DialogueRight.READ_WORK) ? "/overlamning" : ""));
    }

    private String title(List<Wait> waits, LocalDate today) {
        long late = waits.stream().filter(wait -> wait.isLate(today)).count();
        var title = messages.text("my-page.title", Integer.toString(waits.size()));
        if (late == 0) return title;
        return title
                + (late == waits.size() && late > 1
                        ? messages.text("my-page.title.all-late")
                        : messages.text("my-page.title.late", Long.toString(late)));
    }

    private MyPage.Waiting waiting(int number, Wait wait, CurrentUser user, LocalDate today) {
        return new MyPage.Waiting(
                Integer.toString(number),
                Swedish.date(wait.due()),
                wait.isLate(today),
                wait.kind().told(wait.what()),
                user.member().name(wait.node()),
                wait.whose().isEmpty() ? "" : messages.text("waiting.whose", wait.whose()),
                wait.address(),
                wait.node().text(),
                closedBy(wait),
                mayAnswer(wait, user) ? wait.answer() : new Wait.Answer.OnItsPage());
    }

    /// What closes an event that a register follows. Of the results it is told which year's are
    /// missing.
    private String closedBy(Wait wait) {
        if (!(wait.answer() instanceof Wait.Answer.ByRegister(var register))) return "";
        var before = SchoolYear.of(wait.due()).previous().toString();
        return register == Register.RESULTS_IN
                ? messages.text("my-page.results-missing", before)
                : messages.text("my-page.closed-by", WHEEL.text("register." + register, before));
    }

    private static boolean mayAnswer(Wait wait, CurrentUser user) {
        return switch (wait.answer()) {
            case Wait.Answer.OnItsPage page -> false;
            case Wait.Answer.ByRegister shown -> false;
            case Wait.Answer.Activity activity -> user.may(PlanRight.REPORT_ACTIVITY, wait.node());
            case Wait.Answer.Point point -> user.may(DialogueRight.WRITE_CAUSE, wait.node());
            case Wait.Answer.Event event -> user.may(WheelRight.MARK_EVENT, wait.node());
        };
    }

    private List<MyPage.Change> changes(CurrentUser user) {
        var since = clock.instant().minus(LATELY);
        return entries.news(user.scope(), user.member().account().id(), since, MOST_CHANGES).stream()
                .map(entry -> change(entry, user))
                .toList();
    }

    private MyPage.Change change(Entry entry, CurrentUser user) {
        return new MyPage.Change(
                Swedish.date(entry.at().atZone(clock.getZone()).toLocalDate()),
                entry.who(),
                entry.times() == 1
                        ? rooms.told(entry.kind())
                        : messages.text("my-page.times", rooms.told(entry.kind()), Swedish.whole(entry.times())),
                user.member().name(entry.node()),
                user.follows(entry.page()) && user.may(entry.kind().opens(), entry.node()) ? entry.page() : "");
    }
}
