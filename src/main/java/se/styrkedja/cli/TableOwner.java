package se.styrkedja.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Tenant;
import se.styrkedja.imports.Reading;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.rooms.Right;
import se.styrkedja.server.Application;
import se.styrkedja.server.Refusal;
import se.styrkedja.vocabulary.Swedish;

/// Whose the figures of exchange tables become that are taken in from the command line: an organiser's own, or, said on
/// purpose, published already and read by all. At most one of the two texts is there.
///
/// @param organiser its number or its name
/// @param publication who published them and where
record TableOwner(String organiser, String publication) {

    /// As much as the page takes.
    private static final int LONGEST = 300;

    /// What can be told without any file.
    ///
    /// Errors: [Refusal] when both are said, and when the publication is too long.
    void check() {
        if (publication.strip().length() > LONGEST)
            throw new Refusal(Refusal.USAGE, "import.publication-long", Integer.toString(LONGEST));
        if (!organiser.isBlank() && !publication.isBlank()) throw new Refusal(Refusal.USAGE, "import.whose-both");
    }

    boolean isSaid() {
        return !organiser.isBlank() || !publication.isBlank();
    }

    boolean isOrganiser() {
        return !organiser.isBlank();
    }

    Ownership ownership() {
        return publication.isBlank() ? Ownership.OWN : Ownership.published(publication);
    }

    /// The organiser that was named.
    ///
    /// Errors: [Refusal] when none here is called so.
    Optional<Tenant> tenant(Application house) {
        if (!isOrganiser()) return Optional.empty();
        var tenants = house.get(Accounts.class).tenants();
        var named = tenants.stream().filter(this::isMeant).toList();
        if (named.size() == 1) return Optional.of(named.getFirst());
        if (tenants.isEmpty()) throw new Refusal(Refusal.NOTHING_DONE, "import.no-organisers", organiser);
        var there = tenants.stream().map(t -> t.name() + " (" + t.code() + ")").toList();
        throw new Refusal(Refusal.USAGE, "import.no-organiser", organiser, String.join(", ", there));
    }

    /// The same with the organiser by the name it has here.
    TableOwner named(Application house) {
        return tenant(house).map(t -> new TableOwner(t.name(), publication)).orElse(this);
    }

    private boolean isMeant(Tenant tenant) {
        var plain = organiser.strip();
        return tenant.code().equals(plain.replace("-", ""))
                || tenant.name().toLowerCase(Locale.ROOT).equals(plain.toLowerCase(Locale.ROOT));
    }

    /// What the command line may do with it.
    Permit permit(Application house, Right right) {
        var access = house.get(Access.class);
        return tenant(house).map(t -> access.commandLine(right, t.id())).orElseGet(() -> access.commandLine(right));
    }

    /// What is read with it.
    Scope scope(Application house) {
        var access = house.get(Access.class);
        return tenant(house).map(t -> access.of(t.id())).orElseGet(access::published);
    }

    /// Holds that somebody has said whose the tables are, and that what is an organiser's own is not made public by
    /// being taken in once more.
    ///
    /// Errors: [Refusal] otherwise.
    void mustTake(Application house, List<Reading> tables) {
        if (tables.isEmpty()) return;
        if (!isSaid())
            throw new Refusal(Refusal.USAGE, "import.whose", tables.getFirst().file());
        if (isOrganiser()) return;
        for (var tenant : house.get(Accounts.class).tenants())
            for (var table : tables)
                own(house, tenant, table).ifPresent(before -> {
                    throw new Refusal(
                            Refusal.NOTHING_DONE,
                            "import.own-already",
                            table.file(),
                            tenant.name(),
                            Swedish.date(before.takenInAt().atZone(Swedish.ZONE).toLocalDate()));
                });
    }

    private static Optional<Delivery> own(Application house, Tenant tenant, Reading table) {
        if (!(table instanceof Reading.Understood(var figures, var facts))) return Optional.empty();
        return house.get(Deliveries.class)
                .countingWith(house.get(Access.class).of(tenant.id()), figures.sha256())
                .filter(Delivery::own);
    }
}
