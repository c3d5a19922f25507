package se.styrkedja.plans.limits.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccessRoom;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.AreaLimit;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.limits.Ruling;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;
import se.styrkedja.web.StaleVersion;

@Controller
class SettingsRoutes {
    private static final Messages WORDS = Messages.of("settings");
    private static final String PAGE = "plans/limits/web/settings";
    private static final String HARD = "hard";
    private static final String SOFT = "mjuk";

    private final AreaLimits limits;
    private final Clock clock;

    SettingsRoutes(AreaLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// GET /forvaltning/installningar
    @GetMapping(AreaLimits.ADDRESS)
    Answer settings(CurrentUser user) {
        var rulings = limits.all(user.scope());
        var page = page(user, rulings, Form.filled(Map.of("fran", today().toString(), "hur", SOFT)));
        return new Answer.Data(PAGE, page, page.rows(), sheet(rulings));
    }

    /// POST /forvaltning/installningar
    @PostMapping(AreaLimits.ADDRESS)
    Answer rule(CurrentUser user, Form form) {
        var permit = user.permit(AccessRight.CHANGE_SETTINGS, Node.WHOLE);
        int most = most(form);
        var from = form.date(LimitFields.FROM);
        from.filter(day -> day.isBefore(today())).ifPresent(day -> form.wrong("fran", WORDS.text("from.gone")));
        var until = form.date(LimitFields.UNTIL).orElse(Ruling.OPEN);
        from.filter(until::isBefore).ifPresent(day -> form.wrong("till", WORDS.text("until.early")));
        var motive = form.text(LimitFields.MOTIVE);
        boolean hard = form.choice("hur", List.of(SOFT, HARD)).equals(HARD);
        if (form.isWrong() || from.isEmpty())
            return new Answer.Faulty(PAGE, page(user, limits.all(user.scope()), form));
        var limit = new AreaLimit(from.get(), most, hard);
        var ruled = limits.rule(permit, form.version(), limit, until, motive, today());
        if (ruled instanceof WriteResult.StaleVersion<?>) {
            form.wrong("antal", StaleVersion.told(WORDS.text("stale")));
            return new Answer.Faulty(PAGE, page(user, limits.all(user.scope()), form));
        }
        return new Answer.SeeOther(AreaLimits.ADDRESS);
    }

    private static int most(Form form) {
        var typed = form.text(LimitFields.MOST);
        int most = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
        if (!typed.isEmpty() && (most < 1 || most > AreaLimits.MOST))
            form.wrong("antal", WORDS.text("most.unreadable", typed, Integer.toString(AreaLimits.MOST)));
        return most;
    }

    private SettingsPage page(CurrentUser user, List<Ruling> rulings, Form form) {
        var now = AreaLimits.on(today(), rulings).map(Ruling::limit).orElse(AreaLimit.USUAL);
        return new SettingsPage(
                user.inside(
                                AccessRoom.PEOPLE,
                                WORDS.text(now.hard() ? "title.hard" : "title.soft", Integer.toString(now.most())))
                        .with(form),
                rulings.stream().map(ruling -> row(ruling, rulings)).toList(),
                user.may(AccessRight.CHANGE_SETTINGS, Node.WHOLE),
                form,
                List.of(new Choice(SOFT, WORDS.text("soft")), new Choice(HARD, WORDS.text("hard"))));
    }

    private SettingsPage.Row row(Ruling ruling, List<Ruling> all) {
        var state = state(ruling, all);
        return new SettingsPage.Row(
                limit(ruling.limit()),
                period(ruling),
                ruling.motive(),
                WORDS.text("by", Swedish.date(ruling.on()), ruling.by()),
                WORDS.text("state." + state),
                switch (state) {
                    case APPLIES -> "success";
                    case COMING -> "info";
                    case APPLIED -> "neutral";
                });
    }

    private enum State {
        APPLIES,
        COMING,
        APPLIED
    }

    private State state(Ruling ruling, List<Ruling> all) {
        if (ruling.limit().from().isAfter(today())) return State.COMING;
        return AreaLimits.on(today(), all).filter(ruling::equals).isPresent() ? State.APPLIES : State.APPLIED;
    }

    private static String limit(AreaLimit limit) {
        return WORDS.text(limit.hard() ? "limit.hard" : "limit.soft", Integer.toString(limit.most()));
    }

    private static String period(Ruling ruling) {
        var from = Swedish.date(ruling.limit().from());
        return ruling.isOpen()
                ? WORDS.text("period.open", from)
                : WORDS.text("period", from, Swedish.date(ruling.until()));
    }

    private static Sheet sheet(List<Ruling> rulings) {
        return new Sheet(
                List.of(WORDS.text("columns").split(";")),
                rulings.stream()
                        .map(ruling -> List.of(
                                Integer.toString(ruling.limit().most()),
                                WORDS.text(ruling.limit().hard() ? "hard" : "soft"),
                                ruling.limit().from().toString(),
                                ruling.isOpen() ? "" : ruling.until().toString(),
                                ruling.motive(),
                                ruling.by(),
                                ruling.on().toString()))
                        .toList());
    }
}
