package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// The door: the year wheels of an organiser, and the events that recur in them.
///
/// A wheel is made of the templates as they stand on the day; what is revised afterwards comes with the next one.
public final class YearWheels {
    /// The reason that a year has a wheel already.
    public static final String MADE = "made";

    /// The reason that there is nothing to take back.
    public static final String NOTHING_SAID = "nothing-said";

    /// Why nothing is said of an event that its register shows to be done.
    public static final String SHOWN = "shown";

    private static final String LOCK = "year wheel";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final TemplateStore templates;
    private final WheelStore wheels;

    public YearWheels(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        templates = new TemplateStore(database);
        wheels = new WheelStore(database);
    }

    /// The school years that have a wheel, the latest first.
    public List<SchoolYear> years(Scope scope) {
        return reads.run(scope, wheels::wheels).stream().map(YearWheel::year).toList();
    }

    /// The wheel of that year, its events by the day they are due; empty when it has not been made.
    public Optional<YearWheel> wheel(Scope scope, SchoolYear year) {
        return reads.run(
                scope,
                () -> wheels.wheels().stream()
                        .filter(wheel -> wheel.year().equals(year))
                        .findFirst()
                        .map(bare -> new YearWheel(year, bare.by(), bare.on(), inOrder(wheels.events(scope, year)))));
    }

    private static List<WheelEvent> inOrder(List<WheelEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing((WheelEvent event) -> event.days().last())
                        .thenComparing(event -> event.days().first())
                        .thenComparing(event -> event.design().what(), Swedish.order()))
                .toList();
    }

    /// The events of all years that have begun by one day and were not over on another.
    public List<EventUnderWay> under(Scope scope, LocalDate over, LocalDate begun) {
        return reads.run(scope, () -> wheels.under(over, begun));
    }

    /// The event, whichever year it is in.
    public Optional<WheelEvent> event(Scope scope, WheelEventId id) {
        return years(scope).stream()
                .flatMap(year -> wheel(scope, year).stream())
                .flatMap(wheel -> wheel.event(id).stream())
                .findFirst();
    }

    /// The events that recur, as they were last revised, by the day they are due; not those that have been retired.
    public List<Template> templates(Scope scope) {
        return reads.run(scope, this::current);
    }

    /// Every revision of every event, the latest first.
    public List<Template> revisions(Scope scope) {
        return reads.run(scope, templates::revisions);
    }

    private List<Template> current() {
        var latest = new LinkedHashMap<TemplateId, Template>();
        for (var revision : templates.revisions())
            latest.merge(revision.id(), revision, (one, other) -> one.revision() > other.revision() ? one : other);
        var any = new SchoolYear(2023);
        return latest.values().stream()
                .filter(template -> !template.retired())
                .sorted(Comparator.comparing((Template template) ->
                                template.design().when().in(any).last())
                        .thenComparing(template -> template.design().what(), Swedish.order()))
                .toList();
    }

    /// Makes the wheel of a year of the templates as they stand; refused when the year has one already.
    public WriteResult<SchoolYear> make(Permit permit, SchoolYear year, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL);
        return transactions.write(permit, LOCK, WheelAction.MADE_WHEEL.on("/arshjul"), () -> {
            if (wheels.wheels().stream().anyMatch(wheel -> wheel.year().equals(year))) return WriteResult.refused(MADE);
            wheels.add(year, permit.actor().name(), today);
            current().forEach(template -> wheels.add(year, template));
            return WriteResult.done(year);
        });
    }

    /// Begins with those events and the wheel of that year; refused when the organiser has a wheel already.
    public WriteResult<SchoolYear> begin(
            Permit permit, List<Design> events, String why, SchoolYear year, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, Node.WHOLE);
        return transactions.write(permit, LOCK, WheelAction.MADE_WHEEL.on("/arshjul"), () -> {
            if (!wheels.wheels().isEmpty()) return WriteResult.refused(MADE);
            wheels.add(year, permit.actor().name(), today);
            for (var design : events) {
                var template = new Template(
                        TemplateId.next(), 1, design, false, why, permit.actor().name(), today);
                templates.add(template);
                wheels.add(year, template);
            }
            return WriteResult.done(year);
        });
    }

    /// Adds an event that recurs. It comes into the wheels that are made already too, where its day is still ahead.
    public TemplateId introduce(Permit permit, Design design, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, design.within());
        var template = new Template(
                TemplateId.next(), 1, design, false, why, permit.actor().name(), today);
        return transactions.run(permit, WheelAction.ADDED_EVENT.on("/arshjul/mallar"), () -> {
            templates.add(template);
            wheels.wheels().stream()
                    .map(YearWheel::year)
                    .filter(year -> !design.when().in(year).last().isBefore(today))
                    .forEach(year -> wheels.add(year, template));
            return template.id();
        });
    }

    /// Revises an event for the wheels to come.
    ///
    /// @param seen the event as it was when one began to write
    public WriteResult<Template> revise(Permit permit, Template seen, Design design, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, seen.design().within());
        if (!design.within().equals(seen.design().within()))
            throw new IllegalStateException("an event stays with the node it belongs to");
        return next(
                permit,
                seen,
                WheelAction.REVISED_EVENT,
                now -> new Template(
                        now.id(),
                        now.revision() + 1,
                        design,
                        false,
                        why,
                        permit.actor().name(),
                        today));
    }

    /// Lets an event come into no more wheels.
    ///
    /// @param seen the event as it was read
    public WriteResult<Template> retire(Permit permit, Template seen, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, seen.design().within());
        return next(
                permit,
                seen,
                WheelAction.RETIRED_EVENT,
                now -> new Template(
                        now.id(),
                        now.revision() + 1,
                        now.design(),
                        true,
                        why,
                        permit.actor().name(),
                        today));
    }

    private WriteResult<Template> next(
            Permit permit, Template seen, WheelAction kind, UnaryOperator<Template> revising) {
        return transactions.write(permit, LOCK, kind.on("/arshjul/mallar"), () -> {
            var now = templates.revisions().stream()
                    .filter(one -> one.id().equals(seen.id()))
                    .max(Comparator.comparingInt(Template::revision))
                    .orElseThrow(() -> new IllegalStateException("no such event: " + seen.id()));
            if (!now.design().within().equals(seen.design().within()))
                throw new IllegalStateException("an event of another node: " + seen.id());
            if (now.revision() != seen.revision())
                return WriteResult.stale(now, templates.writtenBy(seen.id().value()));
            var revised = revising.apply(now);
            templates.add(revised);
            return WriteResult.done(revised);
        });
    }

    /// Gives an event other days this year.
    ///
    /// @param version how many times it had been changed when one began to write
    public WriteResult<WheelEvent.Change> move(
            Permit permit, WheelEvent event, int version, Days days, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, event.design().within());
        return change(
                permit,
                event,
                version,
                new WheelEvent.Change(days, false, why, permit.actor().name(), today));
    }

    /// Lets an event be off this year.
    public WriteResult<WheelEvent.Change> callOff(
            Permit permit, WheelEvent event, int version, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, event.design().within());
        return change(
                permit,
                event,
                version,
                new WheelEvent.Change(event.days(), true, why, permit.actor().name(), today));
    }

    private WriteResult<WheelEvent.Change> change(
            Permit permit, WheelEvent event, int version, WheelEvent.Change change) {
        if (change.why().isBlank()) throw new IllegalStateException("a change says why");
        var kind = change.calledOff() ? WheelAction.CALLED_OFF_EVENT : WheelAction.MOVED_EVENT;
        return write(permit, event, kind, () -> {
            var now = wheels.changes(event.id());
            if (now.size() != version)
                return WriteResult.stale(
                        now.getFirst(), wheels.changedBy(event.id().value()));
            wheels.change(event.id(), change);
            return WriteResult.done(change);
        });
    }

    /// Says that an event is done at a node.
    ///
    /// @param version of the mark that was there when one began to write; 0 for none
    public WriteResult<Mark> done(
            Permit permit, WheelEvent event, Node node, int version, String note, LocalDate today) {
        permit.mustAllow(WheelRight.MARK_EVENT, node);
        return mark(
                permit,
                event,
                new Mark(node, version + 1, Mark.Said.DONE, note, permit.actor().name(), today));
    }

    /// Says that an event was not done at a node, and why.
    public WriteResult<Mark> notDone(
            Permit permit, WheelEvent event, Node node, int version, String because, LocalDate today) {
        permit.mustAllow(WheelRight.MARK_EVENT, node);
        if (because.isBlank()) throw new IllegalStateException("what was not done has a reason");
        return mark(
                permit,
                event,
                new Mark(
                        node,
                        version + 1,
                        Mark.Said.NOT_DONE,
                        because,
                        permit.actor().name(),
                        today));
    }

    /// Takes back what was last said of an event at a node: it is open again, and what was said
    /// stays in the log. Refused where nothing stands.
    public WriteResult<Mark> takeBack(
            Permit permit, WheelEvent event, Node node, int version, String note, LocalDate today) {
        permit.mustAllow(WheelRight.MARK_EVENT, node);
        return mark(
                permit,
                event,
                new Mark(
                        node,
                        version + 1,
                        Mark.Said.TAKEN_BACK,
                        note,
                        permit.actor().name(),
                        today));
    }

    private WriteResult<Mark> mark(Permit permit, WheelEvent event, Mark mark) {
        var deed = switch (mark.said()) {
            case DONE -> WheelAction.DID_EVENT;
            case NOT_DONE -> WheelAction.DID_NOT_DO_EVENT;
            case TAKEN_BACK -> WheelAction.TOOK_BACK_MARK;
        };
        return write(permit, event, deed, () -> {
            var now = wheels.mark(event.id(), mark.node());
            if (now.isPresent() && now.get().version() != mark.version() - 1)
                return WriteResult.stale(now.get(), wheels.markedBy(event.id().value(), mark.node()));
            if (!mark.isStanding() && now.filter(Mark::isStanding).isEmpty()) return WriteResult.refused(NOTHING_SAID);
            if (mark.isStanding() && wheels.isAchieved(event.id(), mark.node())) return WriteResult.refused(SHOWN);
            wheels.add(event.id(), mark);
            return WriteResult.done(mark);
        });
    }

    private <T> WriteResult<T> write(Permit permit, WheelEvent event, WheelAction kind, Supplier<WriteResult<T>> verb) {
        var page = "/arshjul/" + event.id().value();
        return transactions.write(permit, "event " + event.id().value(), kind.on(page), verb);
    }
}
