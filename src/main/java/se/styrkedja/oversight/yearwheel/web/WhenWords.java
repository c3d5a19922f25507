package se.styrkedja.oversight.yearwheel.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.oversight.yearwheel.Days;
import se.styrkedja.oversight.yearwheel.When;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// How one writes when something is, and how it is read back: what the page writes is all that it reads.
final class WhenWords {
    private static final Messages MESSAGES = Messages.of("yearwheel");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Swedish.LOCALE);
    private static final Map<String, When> KNOWN = known();

    private WhenWords() {}

    /// Such as `vecka 40`, `15 oktober`, `oktober`, `sista vardagen i november` or `1 februari–15 mars`.
    static String of(When when) {
        return switch (when) {
            case When.OnDay(var day) -> DAY.format(day);
            case When.InWeek(var week) -> MESSAGES.text("when.week", Integer.toString(week));
            case When.InMonth(var month) -> name(month);
            case When.LastWorkdayOf(var month) -> MESSAGES.text("when.last-workday", name(month));
            case When.Between(var first, var last) ->
                MESSAGES.text("when.between", DAY.format(first), DAY.format(last));
        };
    }

    /// Reads what somebody wrote; empty when it is none of the ways one can say it.
    static Optional<When> read(String text) {
        var plain = plain(text);
        var ends = List.of(plain.split("\\s*[\u2013-]\\s*| till ", -1));
        if (ends.size() == 2
                && KNOWN.get(ends.getFirst()) instanceof When.OnDay(var first)
                && KNOWN.get(ends.getLast()) instanceof When.OnDay(var last)) return between(first, last);
        return Optional.ofNullable(KNOWN.get(plain));
    }

    private static Optional<When> between(MonthDay first, MonthDay last) {
        try {
            return Optional.of(new When.Between(first, last));
        } catch (IllegalArgumentException overTheYear) {
            return Optional.empty();
        }
    }

    private static Map<String, When> known() {
        var known = new HashMap<String, When>();
        for (int week = 1; week <= 52; week++) add(known, new When.InWeek(week));
        for (var month : Month.values()) {
            add(known, new When.InMonth(month));
            add(known, new When.LastWorkdayOf(month));
            for (int day = 1; day <= month.maxLength(); day++) add(known, new When.OnDay(MonthDay.of(month, day)));
        }
        return Map.copyOf(known);
    }

    private static void add(Map<String, When> known, When when) {
        known.put(of(when), when);
    }

    /// Small letters, one blank between words, without the words that change nothing.
    private static String plain(String text) {
        var plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("^v\\.? ?(?=\\d)", MESSAGES.text("when.week", "").strip() + " ");
        for (var prefix : MESSAGES.text("when.prefixes").split(";", -1))
            plain = plain.startsWith(prefix + " ") ? plain.substring(prefix.length() + 1) : plain;
        return plain;
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Swedish.LOCALE);
    }

    /// The days of an event; `senast 30 november 2026` for what is due on a last workday.
    static String of(Days days, When when) {
        return days.isOneDay() && when instanceof When.LastWorkdayOf
                ? MESSAGES.text("days.by", Swedish.date(days.last()))
                : of(days);
    }

    /// `5–9 oktober 2026`.
    static String of(Days days) {
        var last = Swedish.date(days.last());
        return days.isOneDay() ? last : MESSAGES.text("days.span", begun(days), last);
    }

    private static String begun(Days days) {
        LocalDate first = days.first();
        if (first.getYear() != days.last().getYear()) return Swedish.date(first);
        return first.getMonth() == days.last().getMonth() ? Integer.toString(first.getDayOfMonth()) : DAY.format(first);
    }
}
