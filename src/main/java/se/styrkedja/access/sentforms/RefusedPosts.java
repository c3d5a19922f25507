package se.styrkedja.access.sentforms;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import se.styrkedja.web.Form;

/// Forms that were refused since the session had ended, or since they were sent before with
/// something else, kept in memory for half an hour, until the one who sent them has signed in again
/// and sends them with one press. Bound to the browser by a secret in a cookie and to the account
/// that the form was made for. What waits is never pushed out by what comes later: where there is no
/// room, the newcomer is refused, and told so. A restart forgets all: the browser has its own copy of
/// what was typed.
///
/// The files that were chosen in it wait in a folder that only the server reads, and go with it. Of one
/// browser a few forms wait, such as those of several windows. What files are called and hold is
/// never logged.
public final class RefusedPosts implements AutoCloseable {
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
    private final Map<String, Kept> posts = new LinkedHashMap<>();
    private final FileFolder folder = new FileFolder();

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

        private Post with(List<MultipartFile> others, List<String> left) {
            return new Post(account, address, fields, others, left, why, at);
        }

        private long bytes() {
            return files.stream().mapToLong(MultipartFile::getSize).sum();
        }

        private int length() {
            return fields.values().stream()
                    .flatMap(List::stream)
                    .mapToInt(String::length)
                    .sum();
        }
    }

    /// What is kept by its name.
    private record Kept(String secret, Post post) {}

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
        var secret = waits(before, post.at()) ? before : made();
        of(secret).stream()
                .filter(other -> isSame(other.getValue().post(), post))
                .forEach(other -> forget(other.getKey()));
        posts.put(made(), new Kept(secret, post));
        return Optional.of(secret);
    }

    private boolean hasRoom(String secret, Post post) {
        forgetOld(post.at());
        var others = posts.values().stream()
                .filter(kept -> !(kept.secret().equals(secret) && isSame(kept.post(), post)))
                .toList();
        return post.length() <= LONGEST
                && others.size() < MOST
                && others.stream().filter(kept -> kept.secret().equals(secret)).count() < MOST_EACH
                && others.stream()
                                .filter(kept -> kept.post().account().equals(post.account()))
                                .count()
                        < MOST_OF_ACCOUNT
                && others.stream().mapToLong(kept -> kept.post().length()).sum() + post.length() <= LONGEST_TOGETHER;
    }

    /// Whether both are one rendering of a form, sent twice.
    private static boolean isSame(Post one, Post other) {
        return one.account().equals(other.account())
                && one.fields().containsKey(Form.KEY)
                && Objects.equals(one.fields().get(Form.KEY), other.fields().get(Form.KEY));
    }

    /// Keeps what was sent, and the files that were chosen in it.
    ///
    /// @param chosen where the server has put them for as long as the form is answered
    public synchronized Optional<String> keep(String before, Post post, List<Part> chosen) throws IOException {
        if (!hasRoom(before, post)) return Optional.empty();
        var files = new ArrayList<MultipartFile>();
        var unkept = new ArrayList<String>();
        long room = Math.min(MOST_BYTES - bytes(post.account(), false), MOST_BYTES_EACH - bytes(post.account(), true));
        for (var file : chosen) {
            var called = Form.fileName(file.getSubmittedFileName());
            if (file.getSize() > Math.min(LARGEST, room)) {
                unkept.add(called);
                continue;
            }
            room -= file.getSize();
            try (var bytes = file.getInputStream()) {
                files.add(new KeptFile(file.getName(), called, folder.keep(bytes)));
            }
        }
        return keep(before, post.with(files, unkept));
    }

    private long bytes(String account, boolean hersOnly) {
        return posts.values().stream()
                .map(Kept::post)
                .filter(post -> !hersOnly || post.account().equals(account))
                .mapToLong(Post::bytes)
                .sum();
    }

    private String made() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private List<Map.Entry<String, Kept>> of(String secret) {
        return posts.entrySet().stream()
                .filter(kept -> kept.getValue().secret().equals(secret))
                .toList();
    }

    private void forgetOld(Instant now) {
        List.copyOf(posts.entrySet()).stream()
                .filter(kept -> kept.getValue().post().at().isBefore(now.minus(KEPT)))
                .forEach(kept -> forget(kept.getKey()));
    }

    /// Whether anything waits in the browser that has the secret, for whomever.
    public synchronized boolean waits(String secret, Instant now) {
        forgetOld(now);
        return !of(secret).isEmpty();
    }

    /// What was kept under the secret for the account that the forms were made for, the latest first.
    public synchronized List<Waiting> find(String secret, String account, Instant now) {
        forgetOld(now);
        return of(secret).reversed().stream()
                .filter(kept -> kept.getValue().post().account().equals(account))
                .map(kept -> new Waiting(kept.getKey(), kept.getValue().post()))
                .toList();
    }

    /// What waits by that name, for the account that the form was made for.
    public synchronized Optional<Post> one(String id, String account, Instant now) {
        forgetOld(now);
        return Optional.ofNullable(posts.get(id))
                .map(Kept::post)
                .filter(post -> post.account().equals(account));
    }

    public synchronized void forget(String id) {
        Optional.ofNullable(posts.remove(id))
                .ifPresent(kept -> kept.post().files().stream()
                        .map(KeptFile.class::cast)
                        .map(KeptFile::place)
                        .forEach(FileFolder::remove));
    }

    @Override
    public synchronized void close() {
        posts.clear();
        folder.close();
    }
}
