package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheel;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The year wheel of Nydala, begun with the standard one.
///
/// @param house to be closed with it
record WheelOfNydala(TestHouse house, YearWheels wheels, Membership anders, Membership karin) implements AutoCloseable {
    static final SchoolYear THIS = new SchoolYear(2026);

    static WheelOfNydala begun() {
        var house = TestHouse.ofSampleTown();
        var wheels = house.house().get(YearWheels.class);
        var anders = Staffroom.of(house.house(), "Anders");
        var revise = anders.permit(WheelRight.REVISE_WHEEL, Node.WHOLE);
        wheels.begin(revise, StandardWheel.events(), "The usual", THIS, Staffroom.TODAY)
                .kept();
        return new WheelOfNydala(house, wheels, anders, Staffroom.of(house.house(), "Karin"));
    }

    YearWheel wheel(Membership who) {
        return wheels.wheel(who.scope(), THIS).orElseThrow();
    }

    static WheelEvent of(YearWheel wheel, String what) {
        return wheel.events().stream()
                .filter(event -> event.design().what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    List<Wait> waits(Membership who, LocalDate today) {
        return house.house().get(Waiting.class).of(who, today);
    }

    @Override
    public void close() {
        house.close();
    }
}
