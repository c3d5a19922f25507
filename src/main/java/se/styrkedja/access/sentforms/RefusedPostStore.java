package se.styrkedja.access.sentforms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;
import se.styrkedja.web.Form;

/// All SQL about forms that wait, and how what stood in them is written.
final class RefusedPostStore {
    private final JdbcClient sql;
    private final Sealed sealed = new Sealed();

    RefusedPostStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// How much waits.
    ///
    /// @param each of the browser
    /// @param ofAccount of the account, in all browsers
    /// @param length of all texts together, in characters
    record Load(long all, long each, long ofAccount, long length) {}

    /// All that waits but the same form of the same browser.
    Load load(String secret, RefusedPosts.Post post) {
        return sql.sql("""
                select count(*) as all_of_them,
                       count(*) filter (where p.secret_hash = :secret) as each_of_them,
                       count(*) filter (where p.account_id = :account) as of_account,
                       coalesce(sum(p.length), 0) as length
                from access.refused_post p
                where not (p.secret_hash = :secret and p.account_id = :account and p.form_key = :key and p.form_key <> '')
                """)
                .param("secret", Sealed.name(secret))
                .param("account", UUID.fromString(post.account()))
                .param("key", post.first(Form.KEY))
                .query((row, n) -> new Load(
                        row.getLong("all_of_them"),
                        row.getLong("each_of_them"),
                        row.getLong("of_account"),
                        row.getLong("length")))
                .single();
    }

    /// In bytes, of all files that wait, or of those of one account.
    long bytes(Optional<String> account) {
        return sql.sql("""
                select coalesce(sum(f.size), 0)
                from access.refused_file f
                join access.refused_post p using (post_id)
                where :everybody or p.account_id = :account
                """)
                .param("everybody", account.isEmpty())
                .param("account", account.map(UUID::fromString).orElseGet(() -> new UUID(0, 0)))
                .query(Long.class)
                .single();
    }

    void add(String id, String secret, RefusedPosts.Post post) {
        sql.sql("""
                insert into access.refused_post (post_id, secret_hash, account_id, form_key, length, sent_at, sealed)
                values (:id, :secret, :account, :key, :length, :at, :sealed)
                """)
                .param("id", id)
                .param("secret", Sealed.name(secret))
                .param("account", UUID.fromString(post.account()))
                .param("key", post.first(Form.KEY))
                .param("length", post.length())
                .param("at", post.at().atOffset(ZoneOffset.UTC))
                .param("sealed", sealed.seal(secret, written(post)))
                .update();
    }

    void add(String id, String secret, int number, MultipartFile file) throws IOException {
        sql.sql("""
                insert into access.refused_file (post_id, file_no, field, called, size, sealed)
                values (:id, :number, :field, :called, :size, :sealed)
                """)
                .param("id", id)
                .param("number", number)
                .param("field", file.getName())
                .param("called", sealed.seal(secret, text(KeptFile.called(file))))
                .param("size", file.getSize())
                .param("sealed", sealed.seal(secret, file.getBytes()))
                .update();
    }

    void forgetBefore(Instant time) {
        sql.sql("delete from access.refused_post where sent_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String id) {
        sql.sql("delete from access.refused_post where post_id = :id")
                .param("id", id)
                .update();
    }

    /// The same form of the same browser, sent before.
    void forgetSame(String secret, RefusedPosts.Post post) {
        sql.sql("""
                delete from access.refused_post
                where secret_hash = :secret and account_id = :account and form_key = :key and form_key <> ''
                """)
                .param("secret", Sealed.name(secret))
                .param("account", UUID.fromString(post.account()))
                .param("key", post.first(Form.KEY))
                .update();
    }

    boolean waits(String secret) {
        return sql.sql("select exists (select from access.refused_post where secret_hash = :secret)")
                .param("secret", Sealed.name(secret))
                .query(Boolean.class)
                .single();
    }

    /// What waits in the browser for the account, the latest first.
    List<RefusedPosts.Waiting> of(String secret, String account) {
        return sql.sql("""
                select p.post_id, p.account_id, p.sent_at, p.sealed
                from access.refused_post p
                where p.secret_hash = :secret and p.account_id = :account
                order by p.post_no desc
                """)
                .param("secret", Sealed.name(secret))
                .param("account", UUID.fromString(account))
                .query((row, n) -> waiting(row, secret))
                .list();
    }

    private RefusedPosts.Waiting waiting(ResultSet row, String secret) throws SQLException {
        var id = row.getString("post_id");
        var post = read(
                Sealed.open(secret, row.getBytes("sealed")),
                row.getString("account_id"),
                files(id, secret),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
        return new RefusedPosts.Waiting(id, post);
    }

    private List<MultipartFile> files(String id, String secret) {
        return sql.sql("""
                select f.file_no, f.field, f.called, f.size
                from access.refused_file f
                where f.post_id = :id
                order by f.file_no
                """)
                .param("id", id)
                .query((row, n) -> {
                    int number = row.getInt("file_no");
                    return (MultipartFile) new KeptFile(
                            row.getString("field"),
                            new String(Sealed.open(secret, row.getBytes("called")), StandardCharsets.UTF_8),
                            row.getLong("size"),
                            () -> bytes(id, secret, number));
                })
                .list();
    }

    private byte[] bytes(String id, String secret, int number) {
        var kept = sql.sql("select sealed from access.refused_file where post_id = :id and file_no = :number")
                .param("id", id)
                .param("number", number)
                .query((row, n) -> row.getBytes("sealed"))
                .single();
        return Sealed.open(secret, kept);
    }

    private static byte[] written(RefusedPosts.Post post) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, post.address());
            write(out, post.why().name());
            out.writeInt(post.fields().size());
            for (var field : post.fields().entrySet()) {
                write(out, field.getKey());
                write(out, field.getValue());
            }
            write(out, post.unkept());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static RefusedPosts.Post read(byte[] bytes, String account, List<MultipartFile> files, Instant at) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var address = readText(in);
            var why = RefusedPosts.Why.valueOf(readText(in));
            var fields = new HashMap<String, List<String>>();
            for (int left = in.readInt(); left > 0; left--) fields.put(readText(in), readTexts(in));
            return new RefusedPosts.Post(account, address, fields, files, readTexts(in), why, at);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) write(out, text);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text(text);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        var texts = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) texts.add(readText(in));
        return texts;
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
