package se.styrkedja.imports.opening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// Opens a file by what is in it, never by its name: packed or not, workbook, JSON or separated text.
public final class Opening {
    private static final Pattern WEB_PAGE = Pattern.compile("(?i)<(?:!doctype html|html|table|head|body|meta)\\b");

    private Opening() {}

    /// Reads a file from disk, never more of it than the limit.
    ///
    /// @param file the name to show, relative to the folder it was found in
    /// Errors: a file that cannot be read at all is refused with `file.unreadable`.
    public static Opened open(String file, Path path) {
        try (var stream = Files.newInputStream(path)) {
            Limits.OF_THE_HOUSE.checkPacked(Files.size(path));
            return open(file, stream.readNBytes((int) Limits.OF_THE_HOUSE.packedBytes() + 1));
        } catch (Unopenable tooBig) {
            return refused(file, tooBig);
        } catch (IOException unreadable) {
            return new Opened.Refused(new Fault("file.unreadable", Place.of(file)));
        }
    }

    /// Opens what has been uploaded or read.
    public static Opened open(String file, byte[] bytes) {
        return open(file, bytes, Limits.OF_THE_HOUSE);
    }

    static Opened open(String file, byte[] bytes, Limits limits) {
        try {
            limits.checkPacked(bytes.length);
            return understood(file, bytes, limits);
        } catch (Unopenable why) {
            return refused(file, why);
        }
    }

    private static Opened refused(String file, Unopenable why) {
        return new Opened.Refused(new Fault(why.code(), Place.of(file, why.line()), why.values()));
    }

    private static Opened.Understood understood(String file, byte[] bytes, Limits limits) throws Unopenable {
        if (bytes.length == 0) throw new Unopenable("file.empty", 0);
        if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unopenable("file.old-workbook", 0);
        if (isPicture(bytes) || begins(bytes, '%', 'P', 'D', 'F')) throw new Unopenable("file.no-table", 0);
        if (isZip(bytes)) return Workbook.read(file, bytes, limits);
        if (!isGzip(bytes)) return text(file, bytes, limits);
        var unpacked = gunzip(bytes, limits);
        if (isGzip(unpacked) || isZip(unpacked)) throw new Unopenable("file.packed-twice", 0);
        return text(file, unpacked, limits);
    }

    private static Opened.Understood text(String file, byte[] bytes, Limits limits) throws Unopenable {
        var decoded = Decoding.text(bytes);
        var text = decoded.text();
        if (text.isBlank()) throw new Unopenable("file.empty", 0);
        var first = text.stripLeading();
        if (first.startsWith("<"))
            throw new Unopenable(WEB_PAGE.matcher(first).lookingAt() ? "file.web-page" : "file.markup", 0);
        boolean isJson = first.startsWith("{") || first.startsWith("[");
        return new Opened.Understood(
                isJson ? Json.read(file, text) : SeparatedText.read(file, text, limits),
                Damaged.remarks(file, decoded));
    }

    private static boolean isPicture(byte[] bytes) {
        return begins(bytes, 0x89, 'P', 'N', 'G')
                || begins(bytes, 0xff, 0xd8, 0xff)
                || begins(bytes, 'G', 'I', 'F', '8');
    }

    private static boolean isGzip(byte[] bytes) {
        return begins(bytes, 0x1f, 0x8b);
    }

    private static boolean isZip(byte[] bytes) {
        return begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xff) != magic[i]) return false;
        return true;
    }

    private static byte[] gunzip(byte[] bytes, Limits limits) throws Unopenable {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                limits.checkUnpacked(out.size(), bytes.length);
            }
        } catch (EOFException cutOff) {
            throw new Unopenable("file.gz-cut-off", 0);
        } catch (ZipException broken) {
            throw new Unopenable("file.gz-broken", 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
