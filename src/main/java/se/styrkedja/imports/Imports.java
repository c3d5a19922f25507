package se.styrkedja.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.WriteResult;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.ParsedDelivery;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// The door: reads files, and takes in what was read. Reading writes nothing.
public final class Imports {
    /// What is taken in and withdrawn of one organiser is so one after the other.
    private static final String LOCK = "deliveries";

    private final AuditedTransactions transactions;
    private final Organisation organisation;
    private final Deliveries deliveries;
    private final Indicators indicators;
    private final List<Layout> layouts;

    public Imports(
            DataSource database,
            Organisation organisation,
            Deliveries deliveries,
            Indicators indicators,
            List<Layout> layouts) {
        this.transactions = new AuditedTransactions(database);
        this.organisation = organisation;
        this.deliveries = deliveries;
        this.indicators = indicators;
        this.layouts = List.copyOf(layouts);
    }

    /// Reads the files, those that name units and measures before those that speak of them. One that cannot be read
    /// does not
    /// stop the rest.
    ///
    /// @param known what is known of units before
    /// @param today the day of reading, since no figure is of a year far ahead
    public List<Reading> read(List<Incoming> files, Collection<Fact> known, LocalDate today) {
        var facts = new ArrayList<>(known);
        var defined = new ArrayList<Indicator>();
        var answers = new HashMap<String, Reading>();
        var recognised = new EnumMap<Layout.Stage, List<Recognised>>(Layout.Stage.class);
        for (var file : files.parallelStream().map(this::recognise).toList())
            switch (file) {
                case Recognised r ->
                    recognised
                            .computeIfAbsent(r.layout().stage(), s -> new ArrayList<>())
                            .add(r);
                case Settled(Reading reading) -> answers.put(reading.file(), reading);
            }
        recognised.forEach((stage, there) -> {
            var before = new Before(indicators.with(defined), Register.of(facts), today);
            for (var reading : there.parallelStream().map(r -> read(r, before)).toList()) {
                answers.put(reading.file(), reading);
                facts.addAll(reading.facts());
                defined.addAll(reading.figures().defined());
            }
        });
        return files.stream().map(f -> answers.get(f.file())).toList();
    }

    /// Takes in what was understood, each file whole or not at all.
    ///
    /// @param said whose the figures of exchange tables are, as the one who takes them in says
    public List<Receipt> accept(Permit permit, Scope scope, List<Reading> readings, Ownership said) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        return readings.stream()
                .map(r -> accept(permit, scope, r, said, ImportAction.TOOK_IN))
                .toList();
    }

    /// The same with what a publisher has answered.
    public List<Receipt> acceptFetched(Permit permit, Scope scope, List<Reading> readings) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        return readings.stream()
                .map(r -> accept(permit, scope, r, Ownership.OF_A_PUBLISHER, ImportAction.FETCHED))
                .toList();
    }

    /// Lets a delivery count no more, with its figures and its facts. It stays in the history. Stale with the
    /// withdrawal that is there already.
    public WriteResult<Delivery> withdraw(Permit permit, DeliveryId delivery, String reason) {
        permit.mustAllow(OrganisationRight.WITHDRAW);
        return transactions.write(permit, LOCK, ImportAction.WITHDREW.on("/inlasningar/" + delivery.value()), () -> {
            var withdrawn = deliveries.withdraw(permit, delivery, reason);
            if (withdrawn.isDone()) organisation.forget(permit, delivery.value());
            return withdrawn;
        });
    }

    /// What would become of the files, if what was taken in from exactly these bytes were withdrawn.
    public List<Withdrawal> withdrawable(Scope scope, List<Incoming> files) {
        return files.stream().map(file -> withdrawable(scope, file)).toList();
    }

    /// Lets what was taken in from exactly these bytes count no more, whatever the files are called now.
    public List<Withdrawal> withdraw(Permit permit, Scope scope, List<Incoming> files, String reason) {
        permit.mustAllow(OrganisationRight.WITHDRAW);
        return files.stream().map(file -> withdraw(permit, scope, file, reason)).toList();
    }

    private Withdrawal withdraw(Permit permit, Scope scope, Incoming file, String reason) {
        var found = withdrawable(scope, file);
        if (!(found instanceof Withdrawal.Withdrawn(var name, var delivery))) return found;
        return withdraw(permit, delivery.id(), reason).isDone() ? found : withdrawable(scope, file);
    }

    private Withdrawal withdrawable(Scope scope, Incoming file) {
        var made = deliveries.madeOf(scope, file.sha256());
        if (made.isEmpty()) return new Withdrawal.NeverTakenIn(file.file());
        return made.stream()
                .filter(Delivery::counts)
                .findFirst()
                .<Withdrawal>map(counting -> new Withdrawal.Withdrawn(file.file(), counting))
                .orElseGet(() -> new Withdrawal.AlreadyWithdrawn(file.file(), made.getFirst()));
    }

    private Receipt accept(Permit permit, Scope scope, Reading reading, Ownership said, ImportAction noted) {
        if (!(reading instanceof Reading.Understood understood) || !understood.hasContent())
            return new Receipt.NothingInIt(reading);
        var before = deliveries.countingWith(scope, understood.figures().sha256());
        if (before.isPresent()) return new Receipt.AlreadyThere(understood, before.get());
        return switch (takeIn(permit, understood, said, noted)) {
            case WriteResult.Done<DeliveryId>(var id) -> new Receipt.Accepted(understood, id);
            case WriteResult.StaleVersion<DeliveryId> there -> accept(permit, scope, reading, said, noted);
            case WriteResult.Refused<DeliveryId> tooLarge ->
                new Receipt.NothingInIt(new Reading.Unreadable(
                        understood.figures().file(),
                        new Fault(
                                "file.too-linked", Place.of(understood.figures().file()))));
        };
    }

    private WriteResult<DeliveryId> takeIn(
            Permit permit, Reading.Understood understood, Ownership said, ImportAction noted) {
        return transactions.write(
                permit,
                LOCK,
                () -> {
                    var taken = deliveries.takeIn(permit, understood.figures(), said);
                    if (taken.isDone()) organisation.learn(permit, taken.kept().value(), understood.facts());
                    return taken;
                },
                id -> noted.on("/inlasningar/" + id.value()));
    }

    private sealed interface Seen {}

    private record Recognised(Opened.Understood opened, String sha256, Layout layout) implements Seen {}

    private record Settled(Reading reading) implements Seen {}

    private Seen recognise(Incoming file) {
        return switch (Opening.open(file.file(), file.path())) {
            case Opened.Refused(var fault) -> new Settled(new Reading.Unreadable(file.file(), fault));
            case Opened.Understood opened ->
                layoutOf(opened.content())
                        .<Seen>map(layout -> new Recognised(opened, file.sha256(), layout))
                        .orElseGet(() -> new Settled(unknown(opened.content())));
        };
    }

    private static Reading unknown(Content content) {
        return NotYet.named(content)
                .<Reading>map(fault -> new Reading.Unreadable(content.file(), fault))
                .orElseGet(() -> new Reading.Unknown(content.file()));
    }

    private Optional<Layout> layoutOf(Content content) {
        return layouts.stream().filter(l -> l.recognises(content)).findFirst();
    }

    /// What is known when a file is read.
    private record Before(Indicators indicators, Register register, LocalDate today) {}

    private static Reading.Understood read(Recognised file, Before before) {
        var draft = new Draft(before.indicators, before.register, before.today);
        var content = file.opened().content();
        file.layout().read(content, draft);
        if (content instanceof Content.Table && draft.isSilent())
            draft.refuse(new Fault("file.no-rows", Place.of(content.file())));
        if (draft.isSilent() && !draft.notes().isEmpty())
            draft.remark(new Fault(
                    "file.nothing", Place.of(content.file()), draft.notes().getFirst()));
        file.opened().remarks().forEach(draft::remark);
        Plausibility.check(content.file(), draft);
        return new Reading.Understood(
                new ParsedDelivery(
                        content.file(),
                        file.sha256(),
                        file.layout().id(),
                        file.layout().kind(),
                        draft.defined(),
                        draft.observed(),
                        draft.refused(),
                        draft.remarks(),
                        draft.notes()),
                draft.facts());
    }
}
