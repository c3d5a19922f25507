package se.styrkedja.oversight.yearwheel.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.surfaces.Svg;
import se.styrkedja.figures.wheel.WheelChart;
import se.styrkedja.oversight.yearwheel.EventState;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// A school year as a wheel: twelve months from July, as long as they are.
final class WheelPicture {
    private static final int DESK = 980;
    private static final int PHONE = 360;

    private final Messages messages = Messages.of("yearwheel");
    private final SchoolYear year;
    private final LocalDate today;
    private final double length;

    WheelPicture(SchoolYear year, LocalDate today) {
        this.year = year;
        this.today = today;
        this.length = ChronoUnit.DAYS.between(year.firstDay(), year.lastDay()) + 1;
    }

    /// One event as it is drawn.
    record Drawn(
            String number, String name, String when, String words, EventState state, LocalDate from, LocalDate to) {}

    String wide(String title, List<Drawn> events) {
        return Svg.of(chart(title, events).picture(DESK), "arshjul");
    }

    String narrow(String title, List<Drawn> events) {
        return Svg.of(chart(title, events).picture(PHONE), "arshjul-smalt");
    }

    private WheelChart chart(String title, List<Drawn> events) {
        return new WheelChart(
                new Caption(title, messages.text("wheel.subtitle"), ""),
                year.toString(),
                months(),
                events.stream().map(this::stop).toList(),
                hands(),
                List.of(messages.text("wheel.header").split(";", -1)));
    }

    private List<WheelChart.Part> months() {
        return IntStream.range(0, 12)
                .mapToObj(n -> year.firstDay().plusMonths(n))
                .map(first -> new WheelChart.Part(
                        names().get(first.getMonthValue() - 1), turn(first), turn(first.plusMonths(1))))
                .toList();
    }

    private WheelChart.Stop stop(Drawn event) {
        return new WheelChart.Stop(
                event.number(),
                event.name(),
                event.when(),
                event.words(),
                form(event.state()),
                turn(event.from()),
                turn(event.to().plusDays(1)) - 0.5 / length);
    }

    private static WheelChart.Form form(EventState state) {
        return switch (state) {
            case AHEAD -> WheelChart.Form.AHEAD;
            case NOW, UNSHOWN -> WheelChart.Form.NOW;
            case LATE -> WheelChart.Form.LATE;
            case DONE -> WheelChart.Form.DONE;
            case NOT_DONE, CALLED_OFF -> WheelChart.Form.OFF;
        };
    }

    private List<WheelChart.Hand> hands() {
        return Stream.of(today)
                .filter(day -> SchoolYear.of(day).equals(year))
                .map(day -> new WheelChart.Hand(turn(day), messages.text("wheel.today", shortly(day))))
                .toList();
    }

    private String shortly(LocalDate day) {
        return day.getDayOfMonth() + " " + names().get(day.getMonthValue() - 1);
    }

    private List<String> names() {
        return List.of(messages.text("months").split(";", -1));
    }

    private double turn(LocalDate day) {
        return ChronoUnit.DAYS.between(year.firstDay(), day) / length;
    }
}
