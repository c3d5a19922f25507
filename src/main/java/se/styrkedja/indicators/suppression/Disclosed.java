package se.styrkedja.indicators.suppression;

import java.util.List;

/// What a reader can work out more closely than should be, because nothing more may be hidden.
///
/// @param width how far apart the least and the greatest lie that it can be; zero where it is known
/// @param need how far apart they should lie
/// @param shownAt the places whose shown cells tell it, and cannot be hidden
public record Disclosed<P>(P place, String measure, double width, double need, List<P> shownAt) {
    public Disclosed {
        shownAt = List.copyOf(shownAt);
    }
}
