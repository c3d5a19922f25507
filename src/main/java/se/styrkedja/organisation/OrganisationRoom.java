package se.styrkedja.organisation;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Organisation: organisers, municipalities, areas and units.
public final class OrganisationRoom implements Room {
    public static final Section RESULTS = new Section("organisation", "RESULTS", "/resultat", 20);

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(OrganisationRight.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(RESULTS);
    }

    @Override
    public List<String> schemas() {
        return List.of("organisation");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Organisation.class);
    }
}
