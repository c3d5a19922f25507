package se.styrkedja.plans.web;

import java.util.Arrays;
import java.util.List;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.rooms.Right;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

/// One of the pages that lie beside each other where a node plans: what it wants to become better at, the two
/// analyses that say what is needed, and what is done beside it for a time.
public record Part(String title, String address, boolean current) {

    public enum Place {
        AREAS("/utvecklingsomraden", DialogueRight.READ_WORK),
        SITUATIONS("/nulagesanalys", PlanRight.READ_ANALYSES),
        SURROUNDINGS("/omvarldsanalys", PlanRight.READ_ANALYSES),
        EFFORTS("/insatser", PlanRight.READ_SUPPORT),
        SECTOR("/sektorsplaner", PlanRight.READ_SECTOR_PLANS);

        private final String address;
        private final Right asks;

        Place(String address, Right asks) {
            this.address = address;
            this.asks = asks;
        }

        public String title() {
            return Messages.of("plans").text("part." + name());
        }

        public String address() {
            return address;
        }
    }

    /// Those that the reader may open.
    public static List<Part> beside(CurrentUser user, Place here) {
        return Arrays.stream(Place.values())
                .filter(place -> user.may(place.asks))
                .map(place -> new Part(place.title(), place.address, place == here))
                .toList();
    }

    /// Which part of the product they belong to for the reader: the board, which reads no areas, has them among
    /// what is its own.
    public static Section section(CurrentUser user) {
        return user.may(DialogueRight.READ_WORK) ? PlansRoom.AREAS : Section.MY_PAGE;
    }
}
