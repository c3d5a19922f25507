package se.styrkedja.imports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.styrkedja.access.AccountId;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.PlainText;

/// Files that were sent and wait for the sender to accept them: in a folder that only the server reads, for an hour at
/// most, a few batches for each account. What somebody calls a file is never the name of a file here.
final class Waiting implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_BATCHES = 3;

    /// Of one file, in megabytes. It is refused by itself, and the others of the batch are read.
    private static final int LARGEST = 20;

    private final Map<UUID, Batch> batches = new LinkedHashMap<>();

    /// Those that were taken, so that whoever cancels one too late is told.
    private final Map<UUID, Batch> taken = new LinkedHashMap<>();

    private final Path folder;

    private Waiting(Path folder) {
        this.folder = folder;
    }

    /// What one account sent at one time.
    ///
    /// @param refused those that are too large, and are not kept
    record Batch(UUID id, AccountId sender, Instant since, List<Incoming> files, List<Reading> refused) {
        Batch {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    /// Below the folder that the server has for what is sent to it.
    static Waiting below(Path sent) {
        try {
            return new Waiting(Files.createTempDirectory(sent, "waiting-"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Keeps the files until they are taken. The account's oldest batch goes when there are too many.
    synchronized Batch keep(AccountId sender, List<MultipartFile> sent, Instant now) throws IOException {
        forgetOld(now);
        while (of(sender).size() >= MOST_BATCHES) forget(of(sender).getFirst());
        var id = UUID.randomUUID();
        var place = Files.createDirectory(folder.resolve(id.toString()));
        var files = new ArrayList<Incoming>();
        var refused = new ArrayList<Reading>();
        var names = new HashSet<String>();
        for (var one : sent) {
            if (one.getSize() > (long) LARGEST << 20) {
                refused.add(tooLarge(name(one.getOriginalFilename(), names), one.getSize() >> 20));
                continue;
            }
            var file = place.resolve(Integer.toString(files.size()));
            try (var bytes = one.getInputStream()) {
                Files.copy(bytes, file);
            }
            files.add(new Incoming(name(one.getOriginalFilename(), names), file));
        }
        var batch = new Batch(id, sender, now, files, refused);
        batches.put(id, batch);
        return batch;
    }

    private static Reading tooLarge(String file, long megabytes) {
        return new Reading.Unreadable(
                file,
                new Fault(
                        "file.too-big", Place.of(file), List.of(Integer.toString(LARGEST), Long.toString(megabytes))));
    }

    /// The batch, if it is there still and that account sent it.
    synchronized Optional<Batch> find(String id, AccountId sender, Instant now) {
        forgetOld(now);
        return of(sender).stream()
                .filter(batch -> batch.id().toString().equals(id))
                .findFirst();
    }

    /// The same, for the one who is first to take it: it is found no more, and its files are there until it is
    /// forgotten.
    synchronized Optional<Batch> take(String id, AccountId sender, Instant now) {
        var batch = find(id, sender, now);
        batch.ifPresent(one -> {
            batches.remove(one.id());
            taken.put(one.id(), one);
        });
        return batch;
    }

    /// Forgets the batch, unless it has been taken.
    ///
    /// @return whether it had been, by the same account
    synchronized boolean cancel(String id, AccountId sender, Instant now) {
        find(id, sender, now).ifPresent(this::forget);
        return taken.values().stream()
                .anyMatch(batch ->
                        batch.sender().equals(sender) && batch.id().toString().equals(id));
    }

    /// Lets a batch wait again that came to nothing.
    synchronized void putBack(Batch batch) {
        taken.remove(batch.id());
        batches.put(batch.id(), batch);
    }

    synchronized void forget(Batch batch) {
        batches.remove(batch.id());
        remove(folder.resolve(batch.id().toString()));
    }

    @Override
    public synchronized void close() {
        batches.clear();
        remove(folder);
    }

    private List<Batch> of(AccountId sender) {
        return batches.values().stream()
                .filter(batch -> batch.sender().equals(sender))
                .sorted(Comparator.comparing(Batch::since))
                .toList();
    }

    private void forgetOld(Instant now) {
        List.copyOf(batches.values()).stream()
                .filter(batch -> batch.since().plus(LONGEST).isBefore(now))
                .forEach(this::forget);
        taken.values().removeIf(batch -> batch.since().plus(LONGEST).isBefore(now));
    }

    /// The last part of what the sender calls it, told apart from the others of the batch.
    private static String name(@Nullable String called, Set<String> taken) {
        var name = PlainText.fileName(called);
        var free = name;
        for (int i = 2; !taken.add(free); i++) free = name + " (" + i + ")";
        return free;
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
