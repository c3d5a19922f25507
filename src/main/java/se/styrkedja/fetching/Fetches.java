package se.styrkedja.fetching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.fetching.network.Source;
import se.styrkedja.imports.Imports;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;

/// The door: asks those who publish figures about a municipality, and takes their answers in as deliveries of the
/// organiser that asks. One organiser asks once at a time.
public final class Fetches implements AutoCloseable {
    private static final int LAST_WAIT = 10;

    private final Network network;
    private final FetchStore store;
    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final Imports imports;
    private final Organisation organisation;
    private final Map<String, Going> going = new ConcurrentHashMap<>();
    private final Map<Thread, Fetch> working = new ConcurrentHashMap<>();

    public Fetches(DataSource database, Network network, Imports imports, Organisation organisation) {
        this.network = network;
        this.imports = imports;
        this.organisation = organisation;
        store = new FetchStore(database);
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
    }

    /// Whether this house asks anybody at all.
    public boolean isOpen() {
        return !(network instanceof Network.Closed);
    }

    /// The names of those that can be asked.
    public List<String> sources() {
        return Source.all().stream().map(Source::id).toList();
    }

    /// The municipality to ask about when nobody says otherwise: the one last said, else the one that the organiser is.
    public String municipality(Scope scope, String organiserCode, Told told) {
        return told.municipality()
                .or(() -> organisation.register(scope).municipalitiesOf(organiserCode).stream()
                        .findFirst())
                .orElse("");
    }

    /// How far one has come that goes on now.
    public Optional<Going> going(Scope scope) {
        return Optional.ofNullable(going.get(scope.setting()));
    }

    /// What came of the latest, what counts, and what was said of the nights.
    public Told told(Scope scope) {
        return reads.run(scope, () -> new Told(store.lastRun(), store.standing(), store.nightly()));
    }

    /// Says whether the sources are to be asked every night.
    public void say(Permit permit, Nightly nightly) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        transactions.run(permit, FetchAction.SAID_NIGHTLY.noted(), () -> {
            store.say(nightly, permit.actor().name());
            return true;
        });
    }

    /// Begins to ask, and answers at once; nothing when it goes on already, or nobody is asked.
    public Optional<Thread> begin(Permit permit, Scope scope, String municipality, Set<String> sources) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        if (!isOpen() || !claim(scope)) return Optional.empty();
        try {
            var run = noted(permit, municipality, false);
            var fetch = new Fetch(network);
            var thread = Thread.ofVirtual().unstarted(() -> work(permit, scope, run, sources, fetch));
            working.put(thread, fetch);
            thread.start();
            return Optional.of(thread);
        } catch (RuntimeException failed) {
            going.remove(scope.setting());
            throw failed;
        }
    }

    private void work(Permit permit, Scope scope, Run run, Set<String> sources, Fetch fetch) {
        try (fetch) {
            ask(permit, scope, run, sources, fetch);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(Fetches.class).error("a fetch has failed", failed);
        } finally {
            going.remove(scope.setting());
            working.remove(Thread.currentThread());
        }
    }

    /// Asks every source by the clock, unless somebody else asks at the time.
    ///
    /// @param since when they were asked by the clock after this, they are not asked again
    void atNight(Permit permit, Scope scope, Instant since) throws InterruptedException {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        var said = reads.run(scope, store::nightly);
        if (!isOpen() || !said.isOn()) return;
        var last = reads.run(scope, store::lastNight);
        if (last.filter(at -> at.isAfter(since)).isPresent() || !claim(scope)) return;
        try (var fetch = new Fetch(network)) {
            working.put(Thread.currentThread(), fetch);
            ask(permit, scope, noted(permit, said.municipality(), true), Set.copyOf(sources()), fetch);
        } finally {
            going.remove(scope.setting());
            working.remove(Thread.currentThread());
        }
    }

    private boolean claim(Scope scope) {
        var now = new Going(network.waits().now(), "", "", 0, 0);
        return going.putIfAbsent(scope.setting(), now) == null;
    }

    /// That they are asked stands before anybody is: one that never ends was interrupted.
    private Run noted(Permit permit, String municipality, boolean nightly) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        var run = new Run(
                UUID.randomUUID(),
                municipality,
                network.waits().now(),
                permit.actor().name(),
                nightly,
                Optional.empty(),
                List.of());
        return transactions.run(permit, FetchAction.ASKED_SOURCES.noted(), () -> {
            store.begin(run);
            return run;
        });
    }

    private void ask(Permit permit, Scope scope, Run run, Set<String> sources, Fetch fetch)
            throws InterruptedException {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        var shelf = new TableShelf(
                permit,
                scope,
                new TableShelf.Doors(store, reads, transactions, imports, organisation, network.waits()));
        var results = fetch.run(
                run.municipality(),
                sources,
                shelf,
                (source, question, done, all) ->
                        going.put(scope.setting(), new Going(run.began(), source, question, done, all)));
        transactions.run(permit, FetchAction.HEARD_SOURCES.noted(), () -> {
            store.end(run.id(), network.waits().now(), results);
            return true;
        });
    }

    /// Waits until what goes on has ended.
    void join() throws InterruptedException {
        for (var one : working.keySet()) one.join();
    }

    /// Stops what goes on; it goes on where it was the next time.
    @Override
    public void close() {
        var left = Map.copyOf(working);
        left.values().forEach(Fetch::close);
        try {
            for (var one : left.keySet()) one.join(TimeUnit.SECONDS.toMillis(LAST_WAIT));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
