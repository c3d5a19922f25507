package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Scope;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// The door: the year wheels of an organiser, and the events that recur in them.
///
/// A wheel is made of the templates as they stand on the day; what is revised afterwards comes with the next one.
public final class YearWheels {
    private final Reads reads;
    private final Deeds deeds;
    private final TemplateStore templates;
    private final WheelStore wheels;

    public YearWheels(DataSource database) {
        reads = new Reads(database);
        deeds = new Deeds(database);
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

    /// Makes the wheel of a year of the templates as they stand. False when the year has one already.
    public boolean make(Permit permit, SchoolYear year, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL);
        try {
            return deeds.run(permit, WheelAction.MADE_WHEEL.on("/arshjul"), () -> {
                wheels.add(year, permit.actor().name(), today);
                current().forEach(template -> wheels.add(year, template));
                return true;
            });
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    /// Begins with those events and the wheel of that year. False when the organiser has a wheel already.
    public boolean begin(Permit permit, List<Design> events, String why, SchoolYear year, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, Node.WHOLE);
        return deeds.run(
                permit,
                () -> {
                    if (!wheels.wheels().isEmpty()) return false;
                    wheels.add(year, permit.actor().name(), today);
                    for (var design : events) {
                        var template = new Template(
                                TemplateId.next(),
                                1,
                                design,
                                false,
                                why,
                                permit.actor().name(),
                                today);
                        templates.add(template);
                        wheels.add(year, template);
                    }
                    return true;
                },
                WheelAction.MADE_WHEEL.on("/arshjul")::when);
    }

    /// Adds an event that recurs. It comes into the wheels that are made already too, where its day is still ahead.
    public TemplateId introduce(Permit permit, Design design, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, design.within());
        var template = new Template(
                TemplateId.next(), 1, design, false, why, permit.actor().name(), today);
        return deeds.run(permit, WheelAction.ADDED_EVENT.on("/arshjul/mallar"), () -> {
            templates.add(template);
            wheels.wheels().stream()
                    .map(YearWheel::year)
                    .filter(year -> !design.when().in(year).last().isBefore(today))
                    .forEach(year -> wheels.add(year, template));
            return template.id();
        });
    }

    /// Revises an event for the wheels to come. False when somebody else has revised it since it was read.
    public boolean revise(Permit permit, Template read, Design design, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, read.design().within());
        if (!design.within().equals(read.design().within()))
            throw new IllegalStateException("an event stays with the node it belongs to");
        return next(permit, read, design, false, why, today);
    }

    /// Lets an event come into no more wheels. False when somebody else has revised it since it was read.
    public boolean retire(Permit permit, Template read, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, read.design().within());
        return next(permit, read, read.design(), true, why, today);
    }

    private boolean next(Permit permit, Template read, Design design, boolean retired, String why, LocalDate today) {
        var revised = new Template(
                read.id(),
                read.revision() + 1,
                design,
                retired,
                why,
                permit.actor().name(),
                today);
        try {
            return deeds.run(
                    permit,
                    (retired ? WheelAction.RETIRED_EVENT : WheelAction.REVISED_EVENT).on("/arshjul/mallar"),
                    () -> {
                        templates.add(revised);
                        return true;
                    });
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    /// Gives an event other days this year.
    public WheelEvent.Change move(Permit permit, WheelEvent event, Days days, String why, LocalDate today) {
        return change(permit, event, days, false, why, today);
    }

    /// Lets an event be off this year.
    public WheelEvent.Change callOff(Permit permit, WheelEvent event, String why, LocalDate today) {
        return change(permit, event, event.days(), true, why, today);
    }

    private WheelEvent.Change change(
            Permit permit, WheelEvent event, Days days, boolean calledOff, String why, LocalDate today) {
        permit.mustAllow(WheelRight.REVISE_WHEEL, event.design().within());
        if (why.isBlank()) throw new IllegalStateException("a change says why");
        var change = new WheelEvent.Change(days, calledOff, why, permit.actor().name(), today);
        return deeds.run(
                permit,
                (calledOff ? WheelAction.CALLED_OFF_EVENT : WheelAction.MOVED_EVENT)
                        .on("/arshjul/" + event.id().value()),
                () -> {
                    wheels.change(event.id(), change);
                    return change;
                });
    }

    /// Says that an event is done at a node.
    public Mark done(Permit permit, WheelEvent event, Node node, String note, LocalDate today) {
        return mark(permit, event, new Mark(node, true, note, permit.actor().name(), today));
    }

    /// Says that an event was not done at a node, and why.
    public Mark notDone(Permit permit, WheelEvent event, Node node, String because, LocalDate today) {
        if (because.isBlank()) throw new IllegalStateException("what was not done has a reason");
        return mark(permit, event, new Mark(node, false, because, permit.actor().name(), today));
    }

    private Mark mark(Permit permit, WheelEvent event, Mark mark) {
        permit.mustAllow(WheelRight.MARK_EVENT, mark.node());
        return deeds.run(
                permit,
                (mark.done() ? WheelAction.DID_EVENT : WheelAction.DID_NOT_DO_EVENT)
                        .on("/arshjul/" + event.id().value()),
                () -> {
                    wheels.mark(event.id(), mark);
                    return mark;
                });
    }
}
