package se.styrkedja.oversight.reminders;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.access.Membership;
import se.styrkedja.access.letters.Letter;
import se.styrkedja.oversight.Wait;
import se.styrkedja.rooms.Tasks;
import se.styrkedja.web.Messages;

/// What waits for a person, in numbers.
final class Digest {
    private static final Messages MESSAGES = Messages.of("reminders");

    private Digest() {}

    /// @param base what the addresses of pages begin with
    static Letter of(Membership who, List<Wait> waits, String base, LocalDate today) {
        var kinds = new LinkedHashMap<Tasks.Kind, Integer>();
        waits.forEach(wait -> kinds.merge(wait.kind(), 1, Integer::sum));
        var rows = kinds.entrySet().stream()
                .map(kind -> kind.getKey().toldOf(kind.getValue()))
                .collect(Collectors.joining("\n"));
        long late = waits.stream().filter(wait -> wait.isLate(today)).count();
        var count = Integer.toString(waits.size());
        return new Letter(
                who.account().id(),
                occasion(today),
                MESSAGES.text("subject", count),
                MESSAGES.text(
                        "body",
                        count,
                        Long.toString(late),
                        rows,
                        base,
                        who.isElsewhereToo() ? "1" : "0",
                        who.tenant().name()));
    }

    /// One for each week, by its number in ISO 8601.
    static String occasion(LocalDate today) {
        return "reminder %d-W%02d"
                .formatted(today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
