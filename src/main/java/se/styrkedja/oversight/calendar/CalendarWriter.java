package se.styrkedja.oversight.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.styrkedja.web.Messages;

/// A calendar as iCalendar (RFC 5545). Days are dates without time, the same day wherever one is, and so need no time
/// zone; they take up no time of the day.
final class CalendarWriter {
    private static final Messages MESSAGES = Messages.of("calendar");
    private static final int UNFOLDED = 1_000_000;
    private static final int LONGEST_LINE = 75;

    private CalendarWriter() {}

    static String written(List<Entry> entries, String base, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Styrkedja//Styrkedja//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", MESSAGES.text("name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT12H"));
        entries.forEach(entry -> calendar.add(event(entry, base, now)));
        var out = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(out.toString());
    }

    private static VEvent event(Entry entry, String base, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(entry.id() + "@styrkedja"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(entry.days().first()));
        event.add(new DtEnd<>(entry.days().last().plusDays(1)));
        event.add(new Summary(entry.title()));
        if (!entry.text().isEmpty()) event.add(new Description(entry.text()));
        event.add(new Url(URI.create(base + entry.address())));
        event.add(new Sequence(entry.version()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(entry.calledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /// Lines of at most 75 octets, a letter never cut (RFC 5545 3.1). The library counts letters instead.
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + 100);
        int octets = 0;
        for (int letter : text.codePoints().toArray()) {
            int length = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            boolean ends = letter == '\r' || letter == '\n';
            if (!ends && octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets = ends ? 0 : octets + length;
        }
        return folded.toString();
    }
}
