package se.styrkedja.reports.publishing;

import java.time.LocalDate;
import java.util.Optional;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.reports.UsedFigure;
import se.styrkedja.vocabulary.Swedish;

/// That a figure which a decided report stands on is another now, or counts no more.
///
/// @param now what is shown now; empty when nothing is
/// @param was the delivery that the report took it from
/// @param is the delivery that what is shown now comes from; empty when nothing is
public record Change(UsedFigure used, String now, Delivery was, Optional<Delivery> is) {

    /// Whether it is the organiser's own figure, or has been replaced by one: then only its people see what it is now.
    public boolean isOwn() {
        return was.own() || is.filter(Delivery::own).isPresent();
    }

    /// Whether what the report took it from has been withdrawn.
    public boolean isWithdrawn() {
        return !was.counts();
    }

    /// The day that it became another.
    public LocalDate on() {
        return (isWithdrawn() ? was.withdrawnAt() : is.orElseThrow().takenInAt())
                .atZone(Swedish.ZONE)
                .toLocalDate();
    }
}
