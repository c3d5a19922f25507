package se.styrkedja.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;

/// The door: the decisions of an organiser.
public final class Decisions {
    private final Reads reads;
    private final Deeds deeds;
    private final DecisionStore store;

    public Decisions(DataSource database) {
        reads = new Reads(database);
        deeds = new Deeds(database);
        store = new DecisionStore(database);
    }

    /// All, those that are to be reported back first, by the day.
    public List<Decision> all(Scope scope) {
        return reads.run(scope, store::all);
    }

    public Optional<Decision> one(Scope scope, DecisionId id) {
        return all(scope).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /// Records a decision. A resolution always names who answers for it and a day for reporting back.
    public DecisionId record(Permit permit, Resolution resolution) {
        permit.mustAllow(Right.RECORD_DECISION, Node.WHOLE);
        if (resolution.responsible().isBlank()) throw new IllegalStateException("a decision names who answers for it");
        var id = DecisionId.next();
        return deeds.run(permit, Deeds.Kind.RECORDED_DECISION.on("/beslut"), () -> {
            store.add(id, resolution, permit.actor().name());
            return id;
        });
    }

    /// Tells the board what came of a decision.
    public Decision.ReportBack reportBack(Permit permit, Decision decision, String text, LocalDate today) {
        permit.mustAllow(Right.REPORT_BACK, Node.WHOLE);
        var told = new Decision.ReportBack(text, permit.actor().name(), today);
        return deeds.run(permit, Deeds.Kind.REPORTED_BACK.on("/beslut"), () -> {
            store.tell(decision.id(), told);
            return told;
        });
    }
}
