package se.styrkedja.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One node of an organiser's tree: the organiser itself, an area of its schools, or a unit, which may be a school, a
/// kitchen or a staff office. Whatever is written in the house belongs to one of them.
public sealed interface Node {
    /// The organiser itself (huvudmannen), with everything below it.
    Node WHOLE = new Whole();

    /// How it is written in the database.
    String text();

    /// The part of an address that names it, such as `enhet=99000001`; empty for the organiser itself.
    String query();

    record Whole() implements Node {
        @Override
        public String text() {
            return "organiser";
        }

        @Override
        public String query() {
            return "";
        }
    }

    /// @param name the area's name, as the organiser's own list has it
    record Area(String name) implements Node {
        public Area {
            if (name.isBlank()) throw new IllegalArgumentException("an area has a name");
        }

        @Override
        public String text() {
            return "area:" + name;
        }

        @Override
        public String query() {
            return "verksamhet=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
    }

    /// @param code eight digits (skolenhetskod), or the organiser's own code for what is no school
    record Unit(String code) implements Node {
        public Unit {
            if (!code.matches("[0-9A-Za-z-]{1,40}")) throw new IllegalArgumentException("no code of a unit: " + code);
        }

        @Override
        public String text() {
            return "unit:" + code;
        }

        @Override
        public String query() {
            return "enhet=" + code;
        }
    }

    /// Reads what [#text] has written; empty for anything else.
    static Optional<Node> parse(String text) {
        if (text.equals(WHOLE.text())) return Optional.of(WHOLE);
        if (text.matches("(?s)area:.*\\S.*")) return Optional.of(new Area(text.substring(5)));
        if (text.matches("unit:[0-9A-Za-z-]{1,40}")) return Optional.of(new Unit(text.substring(5)));
        return Optional.empty();
    }
}
