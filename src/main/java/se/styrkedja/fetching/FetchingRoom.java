package se.styrkedja.fetching;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Room;

/// Fetching: figures asked for at those who publish them.
public final class FetchingRoom implements Room {

    @Override
    public String name() {
        return "fetching";
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(FetchAction.values());
    }

    @Override
    public List<String> schemas() {
        return List.of("fetching");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Fetches.class);
        registry.registerBean(FetchJob.class);
        registry.registerBean(FetchTroubles.class);
    }
}
