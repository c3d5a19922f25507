package se.styrkedja.server;

import java.util.List;
import se.styrkedja.access.AccessRoom;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.fetching.FetchingRoom;
import se.styrkedja.findings.FindingsRoom;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.governance.GovernanceRoom;
import se.styrkedja.imports.ImportsRoom;
import se.styrkedja.indicators.IndicatorsRoom;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.rooms.Rooms;

/// The rooms of the product, in the order of their numbers.
public final class AllRooms {
    public static final Rooms ROOMS = new Rooms(List.of(
            new AccessRoom(),
            new OrganisationRoom(),
            new IndicatorsRoom(),
            new FindingsRoom(),
            new ImportsRoom(),
            new GoalsRoom(),
            new GovernanceRoom(),
            new FetchingRoom(),
            new DialoguesRoom(),
            new PlansRoom(),
            new ReportsRoom(),
            new OversightRoom()));

    private AllRooms() {}
}
