package se.styrkedja.fetching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.fetching.network.Failure;

/// Where answers are kept as they come, so that what was interrupted goes on where it was, and where those that are
/// whole are set out to be read. What has been set out stands until something else takes its place.
interface Shelf {

    /// What was last fetched by that name, set out or not.
    Optional<Page> latest(String file);

    void keep(Page page);

    /// That no more comes of a question: what has come is kept for certain.
    void rest();

    /// How many figures stand set out by that name; nothing when nothing does.
    Optional<Integer> standing(String file);

    /// Sets whole answers out together.
    SetOut setOut(Question question, List<Page> pages);

    /// @param fresh the names of those that were not there
    /// @param same of those that stood there already, as they are
    /// @param unread of those that could not be set out, and why
    record SetOut(List<String> fresh, List<String> same, Map<String, Failure> unread) {
        public SetOut {
            fresh = List.copyOf(fresh);
            same = List.copyOf(same);
            unread = Map.copyOf(unread);
        }
    }
}
