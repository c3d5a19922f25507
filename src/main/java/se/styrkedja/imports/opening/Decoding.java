package se.styrkedja.imports.opening;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// From bytes to text: byte order mark, else UTF-16 by its zero bytes, else valid UTF-8, else Windows-1252.
final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\ufffd';
    private static final int SAMPLE = 4_000;

    /// What DOS ended its texts with, and some systems still do.
    private static final char SUBSTITUTE = '\u001a';

    private static final Pattern END_MARK = Pattern.compile(SUBSTITUTE + "\\s*\\z");

    /// How UTF-8's a, o and A with their rings and dots look when read as Windows-1252: nobody writes that on purpose.
    private static final Pattern TWO_ENCODINGS = Pattern.compile("\u00c3[\u00a5\u00a4\u00b6\u2026\u201e\u2013\u00a9]");

    private Decoding() {}

    /// @param isGuessed whether nothing in the bytes says that they are Windows-1252, as for text from a Mac or DOS
    record Decoded(String text, boolean isGuessed) {}

    static Decoded text(byte[] bytes) throws Unopenable {
        var decoded = decoded(bytes);
        var text = END_MARK.matcher(decoded.text).replaceFirst("");
        for (int i = 0; i < text.length(); i++)
            if (isBinary(text.charAt(i))) throw new Unopenable("file.binary", lineAt(text, i));
        return new Decoded(text, decoded.isGuessed);
    }

    /// Control characters that no text has: all but tab, line feed, form feed and carriage return.
    private static boolean isBinary(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\f' && c != '\r';
    }

    private static Decoded decoded(byte[] bytes) throws Unopenable {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) return marked(bytes);
        if (begins(bytes, 0xff, 0xfe)) return plainly(bytes, 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xfe, 0xff)) return plainly(bytes, 2, StandardCharsets.UTF_16BE);
        if (zeros(bytes, 1) > 0.4 && zeros(bytes, 0) < 0.1) return plainly(bytes, 0, StandardCharsets.UTF_16LE);
        if (zeros(bytes, 0) > 0.4 && zeros(bytes, 1) < 0.1) return plainly(bytes, 0, StandardCharsets.UTF_16BE);
        var utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        return utf8.isPresent() ? new Decoded(utf8.get(), false) : windows(bytes);
    }

    private static Decoded marked(byte[] bytes) throws Unopenable {
        var utf8 = strictly(bytes, 3, StandardCharsets.UTF_8);
        if (utf8.isPresent()) return new Decoded(utf8.get(), false);
        var text = plainly(bytes, 3, StandardCharsets.UTF_8).text;
        throw new Unopenable("file.two-encodings", lineAt(text, text.indexOf(REPLACEMENT)));
    }

    private static Decoded windows(byte[] bytes) throws Unopenable {
        var text = plainly(bytes, 0, WINDOWS).text;
        // No encoding of text, and bytes that no text has: a picture, a program or the like.
        if (text.chars().anyMatch(c -> isBinary((char) c) && c != SUBSTITUTE)) throw new Unopenable("file.no-table", 0);
        var mixed = TWO_ENCODINGS.matcher(text);
        if (mixed.find()) throw new Unopenable("file.two-encodings", lineAt(text, mixed.start()));
        int unknown = text.indexOf(REPLACEMENT);
        if (unknown >= 0) throw new Unopenable("file.other-encoding", lineAt(text, unknown));
        return new Decoded(text, true);
    }

    /// The share of zero bytes at even (0) or odd (1) places: Swedish text in UTF-16 has one in nearly every pair.
    private static double zeros(byte[] bytes, int from) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int zeros = 0;
        for (int i = from; i < length; i += 2) if (bytes[i] == 0) zeros++;
        return length == 0 ? 0 : 2.0 * zeros / length;
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static Decoded plainly(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), false);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xff) != mark[i]) return false;
        return true;
    }

    private static long lineAt(String text, int at) {
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
