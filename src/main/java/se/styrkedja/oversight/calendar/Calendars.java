package se.styrkedja.oversight.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Permit;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.OversightAction;
import se.styrkedja.oversight.Wait;
import se.styrkedja.oversight.Waiting;
import se.styrkedja.oversight.yearwheel.Days;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// The door: the calendars of people and their secret addresses.
public final class Calendars {
    /// What lasts longer stands on its last day only: a bar across a month is in the way.
    private static final int LONGEST_BAR = 7;

    private static final Messages MESSAGES = Messages.of("calendar");

    private final CalendarStore store;
    private final AuditedTransactions transactions;
    private final Accounts accounts;
    private final YearWheels wheels;
    private final Waiting waiting;
    private final Organisation organisation;

    public Calendars(
            DataSource database, Accounts accounts, YearWheels wheels, Waiting waiting, Organisation organisation) {
        this.store = new CalendarStore(database);
        this.transactions = new AuditedTransactions(database);
        this.accounts = accounts;
        this.wheels = wheels;
        this.waiting = waiting;
        this.organisation = organisation;
    }

    /// When the person's address was made; empty while she has none.
    public Optional<Instant> madeAt(AccountId account) {
        return store.madeAt(account);
    }

    /// Makes a new address for whoever has the permit; the one before it stops working.
    public Secret renew(Permit permit) {
        permit.mustAllow(AccessRight.OWN_SETTINGS);
        var secret = Secret.made();
        return transactions.run(permit, OversightAction.OPENED_CALENDAR, () -> {
            store.add(permit.actor().id(), secret);
            return secret;
        });
    }

    /// Lets the address stop working, without a new one.
    public boolean close(Permit permit) {
        permit.mustAllow(AccessRight.OWN_SETTINGS);
        return transactions.run(permit, OversightAction.CLOSED_CALENDAR, () -> {
            store.close(permit.actor().id());
            return true;
        });
    }

    /// The calendar behind an address, as iCalendar: what stands in it at every organiser where she holds a role that
    /// day; empty for an address that does not work.
    ///
    /// @param base what the addresses of pages begin with, such as `https://styrkedja.example`
    public Optional<String> read(Secret secret, String base, LocalDate today, Instant now) {
        return store.owner(secret)
                .map(account -> accounts.standings(account, today).stream()
                        .flatMap(who -> entries(who, today).stream())
                        .toList())
                .map(entries -> CalendarWriter.written(entries, base, now));
    }

    private List<Entry> entries(Membership who, LocalDate today) {
        var places = Places.of(organisation.register(who.scope()), who.tenant(), today);
        var events = wheels.years(who.scope()).stream()
                .filter(year -> year.compareTo(SchoolYear.of(today).previous()) >= 0)
                .flatMap(year -> wheels.wheel(who.scope(), year).stream())
                .flatMap(wheel -> wheel.events().stream())
                .filter(event -> who.holdings().stream().anyMatch(held -> places.involves(event.design(), held)))
                .map(Calendars::entry);
        var own = waiting.of(who, today).stream()
                .filter(wait -> !wait.kind().equals(Wait.WHEEL_EVENT))
                .map(wait -> entry(wait, who));
        return Stream.concat(events, own).distinct().toList();
    }

    private static Entry entry(WheelEvent event) {
        var design = event.design();
        var days = event.days();
        boolean isLong = days.first().plusDays(LONGEST_BAR).isBefore(days.last());
        return new Entry(
                event.id().value().toString(),
                event.changes().size(),
                isLong ? new Days(days.last(), days.last()) : days,
                design.theme().isEmpty() ? design.what() : MESSAGES.text("event.theme", design.what(), design.theme()),
                isLong
                        ? MESSAGES.text(
                                "event.long",
                                days.first().toString(),
                                days.last().toString(),
                                design.how())
                        : design.how(),
                "/arshjul/" + event.id().value(),
                event.isCalledOff());
    }

    /// What kind of thing waits and where, and not a word of what it says.
    private static Entry entry(Wait wait, Membership who) {
        var page = wait.address().replaceFirst("#.*", "");
        var id = UUID.nameUUIDFromBytes(
                (wait.kind().name() + " " + wait.address() + " " + wait.due()).getBytes(StandardCharsets.UTF_8));
        return new Entry(
                id.toString(),
                0,
                new Days(wait.due(), wait.due()),
                wait.kind().toldAt(who.name(wait.node())),
                "",
                page,
                false);
    }
}
