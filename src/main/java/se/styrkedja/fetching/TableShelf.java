package se.styrkedja.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.fetching.network.Failure;
import se.styrkedja.fetching.network.Waits;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.imports.Receipt;
import se.styrkedja.indicators.ParsedDelivery;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The answers of one organiser in the database. What is set out is read by the layouts of files and taken in, each
/// answer as a delivery that says where it came from and when.
final class TableShelf implements Shelf {
    private static final Messages MESSAGES = Messages.of("fetching");

    /// What the layouts remark of one page by itself.
    private static final Set<String> MORE_PAGES = Set.of("kolada.more-pages", "planned.more-pages");

    private final Permit permit;
    private final Scope scope;
    private final Doors doors;
    private final Map<String, Page> come = new LinkedHashMap<>();

    TableShelf(Permit permit, Scope scope, Doors doors) {
        this.permit = permit;
        this.scope = scope;
        this.doors = doors;
    }

    /// What it works with.
    record Doors(
            FetchStore store,
            ScopedReads reads,
            AuditedTransactions transactions,
            Imports imports,
            Organisation organisation,
            Waits waits) {}

    @Override
    public Optional<Page> latest(String file) {
        return Optional.ofNullable(come.get(file)).or(() -> kept(file).map(FetchStore.Kept::page));
    }

    /// Kept together with all that one question has got: the log of deeds has one line for each question.
    @Override
    public void keep(Page page) {
        come.put(page.file(), page);
    }

    @Override
    public void rest() {
        if (come.isEmpty()) return;
        permit.mustAllow(OrganisationRight.TAKE_IN);
        doors.transactions().run(permit, FetchAction.KEPT_ANSWERS.noted(), () -> {
            for (var page : come.values()) {
                var before = doors.store().latest(page.file());
                long id = before.filter(kept -> isSame(kept.page(), page))
                        .map(FetchStore.Kept::id)
                        .orElseGet(() -> doors.store().keep(page));
                doors.store().see(id, page.at());
            }
            return come.size();
        });
        come.clear();
    }

    private static boolean isSame(Page one, Page other) {
        return one.sha256().equals(other.sha256())
                && one.address().equals(other.address())
                && one.etag().equals(other.etag())
                && one.modified().equals(other.modified());
    }

    @Override
    public Optional<Integer> standing(String file) {
        return doors.reads().run(scope, () -> doors.store().standing(file));
    }

    /// What has been read once is not read again, also when a person has withdrawn it since.
    @Override
    public SetOut setOut(Question question, List<Page> pages) {
        rest();
        var fresh = new ArrayList<FetchStore.Kept>();
        var same = new ArrayList<String>();
        for (var page : pages) {
            var kept = kept(page.file()).orElseThrow(() -> new IllegalStateException(page.file()));
            if (doors.reads().run(scope, () -> doors.store().isTakenIn(kept.id()))) same.add(page.file());
            else fresh.add(kept);
        }
        return fresh.isEmpty() ? new SetOut(List.of(), same, Map.of()) : taken(question, fresh, same);
    }

    private SetOut taken(Question question, List<FetchStore.Kept> fresh, List<String> same) {
        var done = new ArrayList<String>();
        var unread = new HashMap<String, Failure>();
        var readings = read(fresh.stream().map(FetchStore.Kept::page).toList());
        for (int at = 0; at < fresh.size(); at++) {
            var page = fresh.get(at).page();
            if (readings.get(at) instanceof Reading.Understood understood && isRead(understood, question)) {
                takeIn(fresh.get(at), understood);
                done.add(page.file());
            } else unread.put(page.file(), new Failure(Failure.Reason.UNREAD, question.layout()));
        }
        return new SetOut(done, same, unread);
    }

    /// An answer without anything in it may be of a kind of its own.
    private static boolean isRead(Reading.Understood read, Question question) {
        return read.hasContent()
                ? read.figures().layout().equals(question.layout())
                : read.figures().refused().isEmpty();
    }

    private void takeIn(FetchStore.Kept kept, Reading.Understood read) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        var told = new Reading.Understood(from(kept.page(), read.figures()), read.facts());
        var receipt =
                doors.imports().acceptFetched(permit, scope, List.of(told)).getFirst();
        var delivery = delivery(receipt);
        doors.transactions().run(permit, FetchAction.KEPT_ANSWERS.noted(), () -> {
            doors.store().takeIn(kept.id(), doors.waits().now(), delivery);
            return true;
        });
    }

    private static @Nullable UUID delivery(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted accepted -> accepted.delivery().value();
            case Receipt.AlreadyThere there -> there.delivery().id().value();
            case Receipt.NothingInIt nothing -> null;
        };
    }

    /// The same, noting where it came from and when. All its pages are set out together, so that none is lacking.
    private static ParsedDelivery from(Page page, ParsedDelivery one) {
        var note = MESSAGES.text("delivery.from", page.address().toString(), Swedish.time(page.at()));
        return new ParsedDelivery(
                one.file(),
                one.sha256(),
                one.layout(),
                one.kind(),
                one.observed(),
                one.refused(),
                one.remarks().stream()
                        .filter(remark -> !MORE_PAGES.contains(remark.code()))
                        .toList(),
                Stream.concat(Stream.of(note), one.notes().stream()).toList());
    }

    private List<Reading> read(List<Page> pages) {
        try {
            var folder = Files.createTempDirectory("hamtat-");
            try {
                var files = new ArrayList<Incoming>();
                for (var page : pages) {
                    var file = folder.resolve(Integer.toString(files.size()));
                    Files.writeString(file, page.text());
                    files.add(new Incoming(page.file(), file));
                }
                return doors.imports()
                        .read(
                                files,
                                doors.organisation().facts(scope),
                                doors.waits().now().atZone(Swedish.ZONE).toLocalDate());
            } finally {
                remove(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private Optional<FetchStore.Kept> kept(String file) {
        Supplier<Optional<FetchStore.Kept>> reading = () -> doors.store().latest(file);
        return doors.reads().run(scope, reading);
    }
}
