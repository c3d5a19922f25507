package se.styrkedja.access;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.access.letters.LetterJob;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.log.Entries;
import se.styrkedja.access.provider.Identities;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Access: people, roles, the log, letters and signing in.
public final class AccessRoom implements Room {
    public static final Section PEOPLE = new Section("access", "PEOPLE", "/konton", 110);

    @Override
    public String name() {
        return "access";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(AccessRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(AccessAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(PEOPLE);
    }

    @Override
    public List<String> schemas() {
        return List.of("access");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Access.class);
        registry.registerBean(Accounts.class);
        registry.registerBean(Letters.class);
        registry.registerBean(LetterJob.class);
        registry.registerBean(Entries.class);
        registry.registerBean(Identities.class);
    }
}
