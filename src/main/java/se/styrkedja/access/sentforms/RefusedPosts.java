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

/// Forms that were refused since the session had ended, or since they were sent before with
/// something else, kept in memory for half an hour, until the one who sent them has signed in again
/// and sends them with one press. Bound to the browser by a secret in a cookie and to the account
/// that the form was made for; the latest few hundred, each of a bounded size. A restart forgets
/// them: the browser has its own copy of what was typed.
///
/// The files that were chosen in it wait in a folder that only the server reads, and go with it:
/// those of one form for each account, since only the latest is offered again. What they are called
/// and hold is never logged.
public final class RefusedPosts implements AutoCloseable {
    /// The field that names a form that waits, where it is sent again: its files are sent with it.
    public static final String FILES = "_filer";

    /// How long one has to sign in.
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 200;
    private static final int LONGEST = 150_000;
    private static final int SECRET_BYTES = 32;

    /// Of one file, in bytes: a larger one is not taken in.
    private static final long LARGEST = 20L << 20;

    /// Of all files together.
    private static final long MOST_BYTES = 200L << 20;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Post> posts = new LinkedHashMap<>();
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

    /// Keeps what was sent.
    ///
    /// @return the secret by which it is found; empty when it is too large to keep
    public synchronized Optional<String> keep(Post post) {
        if (post.length() > LONGEST) return Optional.empty();
        forgetOld(post.at());
        if (posts.size() >= MOST) forget(posts.keySet().iterator().next());
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        posts.put(secret, post);
        return Optional.of(secret);
    }

    /// Keeps what was sent, and the files that were chosen in it.
    ///
    /// @param chosen where the server has put them for as long as the form is answered
    public synchronized Optional<String> keep(Post post, List<Part> chosen) throws IOException {
        if (post.length() > LONGEST) return Optional.empty();
        forgetOld(post.at());
        List.copyOf(posts.entrySet()).stream()
                .filter(kept -> kept.getValue().account().equals(post.account())
                        && !kept.getValue().files().isEmpty())
                .forEach(kept -> forget(kept.getKey()));
        var files = new ArrayList<MultipartFile>();
        var unkept = new ArrayList<String>();
        long room = MOST_BYTES - posts.values().stream().mapToLong(Post::bytes).sum();
        for (var file : chosen) {
            var called = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
            if (file.getSize() > Math.min(LARGEST, room)) {
                unkept.add(called);
                continue;
            }
            room -= file.getSize();
            try (var bytes = file.getInputStream()) {
                files.add(new KeptFile(file.getName(), called, folder.keep(bytes)));
            }
        }
        return keep(post.with(files, unkept));
    }

    private void forgetOld(Instant now) {
        List.copyOf(posts.entrySet()).stream()
                .filter(kept -> kept.getValue().at().isBefore(now.minus(KEPT)))
                .forEach(kept -> forget(kept.getKey()));
    }

    /// What was kept under the secret, for the account that the form was made for.
    public synchronized Optional<Post> find(String secret, String account, Instant now) {
        forgetOld(now);
        return Optional.ofNullable(posts.get(secret))
                .filter(post -> post.account().equals(account));
    }

    public synchronized void forget(String secret) {
        Optional.ofNullable(posts.remove(secret))
                .ifPresent(post -> post.files().stream()
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
