package se.styrkedja.rooms;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

/// All rooms of a house, those first that the others stand on.
///
/// Errors: `IllegalStateException` when two rooms, rights or actions have one name.
public final class Rooms {
    private final List<Room> rooms;
    private final Map<String, Right> rights;
    private final Map<String, Action> actions;

    public Rooms(List<Room> rooms) {
        this.rooms = List.copyOf(rooms);
        byName(this.rooms, Room::name);
        rights = byName(gathered(Room::rights), Right::name);
        actions = byName(gathered(Room::actions), Action::name);
    }

    public List<Room> all() {
        return rooms;
    }

    /// Whether the house has a room of that name.
    public boolean has(String room) {
        return rooms.stream().anyMatch(r -> r.name().equals(room));
    }

    public Collection<Right> rights() {
        return rights.values();
    }

    /// Errors: `IllegalStateException` when no room has a right of that name.
    public Right right(String name) {
        var right = rights.get(name);
        if (right == null) throw new IllegalStateException("no room has a right " + name);
        return right;
    }

    public Collection<Action> actions() {
        return actions.values();
    }

    /// The action of that name; empty when no room has it, as when a room has been taken away.
    public Optional<Action> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    /// The parts of the product, in the order of the head of the page.
    public List<Section> sections() {
        return Stream.concat(Stream.of(Section.START, Section.MY_PAGE), gathered(Room::sections).stream())
                .sorted(Comparator.comparingInt(Section::place))
                .toList();
    }

    /// The schemas of the database.
    public List<String> schemas() {
        return gathered(Room::schemas);
    }

    /// What somebody did, in a clause that goes on after the name: `skrev en orsak`.
    public String told(Action action) {
        var room = rooms.stream()
                .filter(r -> r.actions().contains(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room has " + action.name()));
        return Messages.of(room.name()).text("action." + action.name());
    }

    private <T> List<T> gathered(Function<Room, List<? extends T>> part) {
        return rooms.stream().<T>flatMap(room -> part.apply(room).stream()).toList();
    }

    private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        for (var thing : things)
            if (named.put(name.apply(thing), thing) != null)
                throw new IllegalStateException("two of the name " + name.apply(thing));
        return named;
    }
}
