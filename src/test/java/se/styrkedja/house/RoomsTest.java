package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import se.styrkedja.Styrkedja;

/// The plan of the house: rooms are numbered, and a room may name only rooms with a lower number.
class RoomsTest {
    /// Read once: it takes every class of the house, also those that jte makes of the templates.
    private static final ApplicationModules rooms = ApplicationModules.of(Styrkedja.class);

    @Test
    void the_plan_holds() {
        rooms.verify();
    }

    @Test
    void a_room_names_only_rooms_with_a_lower_number() {
        var numbers = new TreeMap<String, Integer>();
        for (var room : rooms) numbers.put(room.getIdentifier().toString(), number(room));

        assertThat(numbers).isNotEmpty();
        for (var room : rooms)
            for (var known : namesOf(room).entrySet())
                assertThat(known.getValue())
                        .as("%s names %s", room.getDisplayName(), known.getKey())
                        .isLessThan(number(room));
    }

    private Map<String, Integer> namesOf(ApplicationModule room) {
        return room.getDirectDependencies(rooms)
                .uniqueModules()
                .collect(Collectors.toMap(m -> m.getIdentifier().toString(), RoomsTest::number));
    }

    private static int number(ApplicationModule room) {
        return Integer.parseInt(room.getDisplayName().split(" ", 2)[0]);
    }
}
