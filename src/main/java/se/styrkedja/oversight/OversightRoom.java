package se.styrkedja.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.oversight.calendar.Calendars;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.reminders.ReminderJob;
import se.styrkedja.oversight.reminders.Reminders;
import se.styrkedja.oversight.yearwheel.WheelAction;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Oversight: my page, coverage, the year wheel.
public final class OversightRoom implements Room {
    public static final Section COVERAGE = new Section("oversight", "COVERAGE", "/styrkedjan", 50);
    public static final Section YEAR_WHEEL = new Section("oversight", "YEAR_WHEEL", "/arshjul", 70);

    @Override
    public String name() {
        return "oversight";
    }

    @Override
    public List<? extends Right> rights() {
        return Stream.of(OversightRight.values(), WheelRight.values())
                .<Right>flatMap(Arrays::stream)
                .toList();
    }

    @Override
    public List<? extends Action> actions() {
        return Stream.of(OversightAction.values(), WheelAction.values())
                .<Action>flatMap(Arrays::stream)
                .toList();
    }

    @Override
    public List<Section> sections() {
        return List.of(COVERAGE, YEAR_WHEEL);
    }

    @Override
    public List<String> schemas() {
        return List.of("oversight");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(YearWheels.class);
        registry.registerBean(Evaluations.class);
        registry.registerBean(Waiting.class);
        registry.registerBean(Calendars.class);
        registry.registerBean(Reminders.class);
        registry.registerBean(ReminderJob.class);
    }
}
