package se.styrkedja.access.sentforms;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.web.multipart.MultipartFile;
import se.styrkedja.vocabulary.PlainText;

/// Forms that were refused since the session had ended, or since they were sent before with
/// something else, kept for half an hour, as sessions are, until the one who sent them has signed in again
/// and sends them with one press. Bound to the browser by a secret in a cookie and to the account
/// that the form was made for. What waits is never pushed out by what comes later: where there is no
/// room, the newcomer is refused, and told so. What was typed and chosen is sealed with the secret: the database
/// alone cannot tell what it is, and it waits through a restart.
///
/// Of one browser a few forms wait, such as those of several windows. What files are called and hold is
/// never logged.
public final class RefusedPosts {
    /// The field that names a form that waits, where it is sent again: its files are sent with it.
    public static final String FILES = "_filer";

    /// How long one has to sign in.
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 2000;

    /// Of one browser.
    private static final int MOST_EACH = 10;

    /// Of one account, in all browsers.
    private static final int MOST_OF_ACCOUNT = 200;

    /// Of all texts together, in characters.
    private static final long LONGEST_TOGETHER = 30_000_000;
    private static final int LONGEST = 150_000;
    private static final int SECRET_BYTES = 32;

    /// Of one file, in bytes: a larger one is not taken in.
    private static final long LARGEST = 20L << 20;

    /// Of all files together.
    private static final long MOST_BYTES = 200L << 20;

    /// Of all files of one account.
    private static final long MOST_BYTES_EACH = 100L << 20;

    private final SecureRandom random = new SecureRandom();
    private final RefusedPostStore store;

    public RefusedPosts(DataSource database) {
        store = new RefusedPostStore(database);
    }

    public enum Why {
        SESSION_ENDED,

        /// The form was sent before, with something else in it.
        SENT_BEFORE
    }

    /// What was sent.
    ///
    /// @param account of whoever the form was made for
    /// @param address where it was sent
    /// @param fields as they were typed, without the secret of the form
    /// @param files that were chosen, where they wait
    /// @param unkept what the files are called that cannot wait here: they must be chosen again
    /// @param why it was refused
    public record Post(
            String account,
            String address,
            Map<String, List<String>> fields,
            List<MultipartFile> files,
            List<String> unkept,
            Why why,
            Instant at) {
        public Post {
            fields = Map.copyOf(fields);
            files = List.copyOf(files);
            unkept = List.copyOf(unkept);
        }

        /// One without files.
        public Post(String account, String address, Map<String, List<String>> fields, Why why, Instant at) {
            this(account, address, fields, List.of(), List.of(), why, at);
        }

        /// What was sent in a field that is sent once; empty when it was not.
        public String first(String field) {
            return fields.getOrDefault(field, List.of("")).getFirst();
        }

        private Post without(List<String> left) {
            return new Post(account, address, fields, List.of(), left, why, at);
        }

        int length() {
            return fields.values().stream()
                    .flatMap(List::stream)
                    .mapToInt(String::length)
                    .sum();
        }
    }

    /// A form that waits.
    ///
    /// @param id names it; nobody can guess it
    public record Waiting(String id, Post post) {}

    /// Keeps what was sent beside what waits already of the same browser.
    ///
    /// @param before the secret by which that is found; anything else where there is none
    /// @return the secret by which all of it is found; empty when it is too large to keep, or nothing more has room
    public synchronized Optional<String> keep(String before, Post post) {
        if (!hasRoom(before, post)) return Optional.empty();
        var secret = secret(before, post);
        add(secret, post);
        return Optional.of(secret);
    }

    /// Keeps what was sent, and the files that were chosen in it.
    ///
    /// @param chosen where the server has put them for as long as the form is answered
    public synchronized Optional<String> keep(String before, Post post, List<Part> chosen) throws IOException {
        if (!hasRoom(before, post)) return Optional.empty();
        var unkept = new ArrayList<String>();
        var files = new ArrayList<MultipartFile>();
        long room = Math.min(
                MOST_BYTES - store.bytes(Optional.empty()), MOST_BYTES_EACH - store.bytes(Optional.of(post.account())));
        for (var part : chosen) {
            var called = PlainText.fileName(part.getSubmittedFileName());
            if (part.getSize() > Math.min(LARGEST, room)) {
                unkept.add(called);
                continue;
            }
            room -= part.getSize();
            files.add(new KeptFile(part.getName(), called, part.getSize(), () -> bytes(part)));
        }
        var secret = secret(before, post);
        var id = add(secret, post.without(unkept));
        for (int i = 0; i < files.size(); i++) store.add(id, secret, i, files.get(i));
        return Optional.of(secret);
    }

    private static byte[] bytes(Part part) {
        try (var bytes = part.getInputStream()) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean hasRoom(String secret, Post post) {
        forgetOld(post.at());
        var load = store.load(secret, post);
        return post.length() <= LONGEST
                && load.all() < MOST
                && load.each() < MOST_EACH
                && load.ofAccount() < MOST_OF_ACCOUNT
                && load.length() + post.length() <= LONGEST_TOGETHER;
    }

    private String secret(String before, Post post) {
        return waits(before, post.at()) ? before : made();
    }

    private String add(String secret, Post post) {
        store.forgetSame(secret, post);
        var id = made();
        store.add(id, secret, post);
        return id;
    }

    private String made() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void forgetOld(Instant now) {
        store.forgetBefore(now.minus(KEPT));
    }

    /// Whether anything waits in the browser that has the secret, for whomever.
    public boolean waits(String secret, Instant now) {
        if (secret.isEmpty()) return false;
        forgetOld(now);
        return store.waits(secret);
    }

    /// What was kept under the secret for the account that the forms were made for, the latest first.
    public List<Waiting> find(String secret, String account, Instant now) {
        if (secret.isEmpty() || account.isEmpty()) return List.of();
        forgetOld(now);
        return store.of(secret, account);
    }

    /// What waits by that name in the browser that has the secret, for the account that the form was made for.
    public Optional<Post> one(String secret, String id, String account, Instant now) {
        return find(secret, account, now).stream()
                .filter(waiting -> waiting.id().equals(id))
                .map(Waiting::post)
                .findFirst();
    }

    public void forget(String id) {
        store.forget(id);
    }
}
