package se.styrkedja.findings;

import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.rooms.Room;

/// Findings: what the figures say that deserves a talk.
public final class FindingsRoom implements Room {

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Findings.class);
        registry.registerBean(NodeFindings.class);
    }
}
