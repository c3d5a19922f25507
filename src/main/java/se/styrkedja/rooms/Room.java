package se.styrkedja.rooms;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.web.Section;

/// What a room brings with it: the first class to read in it. Nothing of a room is listed in any other room.
public interface Room {

    /// Its name, as its package and its rows in `access/policy.csv` and `access/routes.csv` have it.
    String name();

    /// What one may be allowed in it.
    default List<? extends Right> rights() {
        return List.of();
    }

    /// What is done in it and noted.
    default List<? extends Action> actions() {
        return List.of();
    }

    /// The parts of the product that it brings to the head of every page.
    default List<Section> sections() {
        return List.of();
    }

    /// Its schemas in the database, each with its migrations in `migrations/` and its name. The numbers of migrations
    /// are one row for all rooms.
    default List<String> schemas() {
        return List.of();
    }

    /// Its doors: the classes that rooms above and pages are handed. Whatever a constructor asks for that some room
    /// has is handed to it, and all of one kind where it asks for a list.
    default void doors(BeanRegistry registry) {}

    /// Where its pages are: the handlers below its own package.
    default String pages() {
        return getClass().getPackageName();
    }
}
