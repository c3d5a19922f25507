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
    /// How UTF-8's a, o and A with their rings and dots look when read as Windows-1252: nobody writes that on purpose.
    private static final Pattern TWO_ENCODINGS = Pattern.compile("\u00c3[\u00a5\u00a4\u00b6\u2026\u201e\u2013\u00a9]");

    private Decoding() {}

    static String text(byte[] bytes) throws Unopenable {
        var text = decoded(bytes);
        for (int i = 0; i < text.length(); i++)
            if (isBinary(text.charAt(i))) throw new Unopenable("file.binary", lineAt(text, i));
        return text;
    }

    /// Control characters that no text has: all but tab, line feed, form feed and carriage return.
    private static boolean isBinary(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\f' && c != '\r';
    }

    private static String decoded(byte[] bytes) throws Unopenable {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) return unbroken(plainly(bytes, 3, StandardCharsets.UTF_8));
        if (begins(bytes, 0xff, 0xfe)) return plainly(bytes, 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xfe, 0xff)) return plainly(bytes, 2, StandardCharsets.UTF_16BE);
        if (zeros(bytes, 1) > 0.4 && zeros(bytes, 0) < 0.1) return plainly(bytes, 0, StandardCharsets.UTF_16LE);
        if (zeros(bytes, 0) > 0.4 && zeros(bytes, 1) < 0.1) return plainly(bytes, 0, StandardCharsets.UTF_16BE);
        var utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        return utf8.isPresent() ? utf8.get() : windows(bytes);
    }

    private static String windows(byte[] bytes) throws Unopenable {
        var text = plainly(bytes, 0, WINDOWS);
        // No encoding of text, and bytes that no text has: a picture, a program or the like.
        if (text.chars().anyMatch(c -> isBinary((char) c))) throw new Unopenable("file.no-table", 0);
        var mixed = TWO_ENCODINGS.matcher(text);
        if (mixed.find()) throw new Unopenable("file.two-encodings", lineAt(text, mixed.start()));
        return unbroken(text);
    }

    /// Refuses text where a byte stood for no character in its encoding.
    private static String unbroken(String text) throws Unopenable {
        int broken = text.indexOf(REPLACEMENT);
        if (broken >= 0) throw new Unopenable("file.two-encodings", lineAt(text, broken));
        return text;
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

    private static String plainly(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
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
