package se.styrkedja.organisation;

import java.time.LocalDate;

/// When something holds: from a day that is known or not, to a last day or still.
public record Validity(Start start, End end) {

    /// The first day, or that no source says it.
    public sealed interface Start {
        record Known(LocalDate day) implements Start {}

        record Unknown() implements Start {}
    }

    /// The last day, or that there is none yet.
    public sealed interface End {
        record Known(LocalDate day) implements End {}

        record Open() implements End {}
    }

    /// Whether it holds on that day; its first and last day are in it.
    public boolean covers(LocalDate day) {
        return !beginsAfter(day) && !isOverBy(day);
    }

    public boolean beginsAfter(LocalDate day) {
        return start instanceof Start.Known(var first) && first.isAfter(day);
    }

    /// Whether its last day is before that day.
    public boolean isOverBy(LocalDate day) {
        return end instanceof End.Known(var last) && last.isBefore(day);
    }

    /// Whether there is a day on which both hold.
    public boolean overlaps(Validity other) {
        return !isOverBefore(other.start) && !other.isOverBefore(start);
    }

    /// A day on which it holds, for sources that are put in order by their day: the first, else the last, else none
    /// that is known, which is the first day there is.
    public LocalDate day() {
        return switch (start) {
            case Start.Known(var first) -> first;
            case Start.Unknown u ->
                switch (end) {
                    case End.Known(var last) -> last;
                    case End.Open o -> LocalDate.EPOCH;
                };
        };
    }

    private boolean isOverBefore(Start later) {
        return later instanceof Start.Known(var first) && isOverBy(first);
    }
}
