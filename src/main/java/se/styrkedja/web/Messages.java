package se.styrkedja.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import se.styrkedja.vocabulary.Swedish;

/// The Swedish sentences of one room, from `messages/<room>.properties` in UTF-8.
///
/// A sentence is a [MessageFormat] where `{0}`… are texts that are ready to show. An apostrophe is an apostrophe,
/// so a sentence cannot hold a literal brace. A sentence that bends after a count has a choice, and the text put in is
/// then that count: `{0,choice,0#inga filer|1#1 fil|1<{0} filer}`; only there `{0}` is a number, written in Swedish.
/// The noun after a count needs none: it is written for many, and bends after one by `words/nouns.properties`.
/// A text that ends its own sentence, as people's words do, ends the one that it is put last in too: no second full
/// stop stands after it.
/// Errors: `IllegalStateException` for a room without sentences and for a missing key.
public final class Messages {
    private static final Map<String, Messages> ROOMS = new ConcurrentHashMap<>();

    private static final Map<String, String> NOUNS = sentences("/words/nouns.properties");

    /// The count one, alone or after a word, and the noun that it counts.
    private static final Pattern ONE = Pattern.compile(
            "(?<![\\d.,\u00a0\u2013\u2212-])1([ \u00a0])(" + String.join("|", NOUNS.keySet()) + ")(?!\\p{L})");

    /// A text that ends a sentence; `..` alone is the mark of what is hidden.
    private static final Pattern WHOLE = Pattern.compile("(?s).*[\\p{L}\\p{N})\"\u201d\u00bb][.!?\u2026]+");

    private static final String ENDED = "\uE002";

    private final String room;
    private final Map<String, String> sentences;
    /// Each is cloned before it is used, since formatting changes it.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(String room, Map<String, String> sentences) {
        this.room = room;
        this.sentences = Map.copyOf(sentences);
    }

    /// The sentences of a room, read once.
    public static Messages of(String room) {
        return ROOMS.computeIfAbsent(room, Messages::read);
    }

    /// The sentence under the key with the texts put in.
    public String text(String key, String... texts) {
        var sentence = sentences.get(key);
        if (sentence == null) throw new IllegalStateException("no sentence " + key + " in " + room);
        if (sentence.indexOf('{') < 0) return sentence;
        var format = (MessageFormat)
                formats.computeIfAbsent(key, k -> parsed(sentence)).clone();
        var chosenBy = format.getFormatsByArgumentIndex();
        var values = new Object[texts.length];
        for (int i = 0; i < texts.length; i++)
            values[i] = i < chosenBy.length && chosenBy[i] instanceof ChoiceFormat ? count(texts[i]) : marked(texts[i]);
        return bent(format.format(values).replace(ENDED + '.', "").replace(ENDED, ""));
    }

    private static String marked(String text) {
        return WHOLE.matcher(text).matches() ? text + ENDED : text;
    }

    /// The text with each noun that stands after the count one bent: `1 skola`, not the form for many.
    public static String bent(String text) {
        if (text.indexOf('1') < 0) return text;
        return ONE.matcher(text)
                .replaceAll(found -> "1" + found.group(1) + Objects.requireNonNull(NOUNS.get(found.group(2))));
    }

    private static MessageFormat parsed(String sentence) {
        var format = new MessageFormat(sentence.replace("'", "''"), Swedish.LOCALE);
        var parts = format.getFormats();
        for (int i = 0; i < parts.length; i++)
            if (parts[i] instanceof ChoiceFormat choice) format.setFormat(i, alsoOfNone(choice));
        return format;
    }

    /// A choice that is written for one and for many says none as many, and not as one.
    private static ChoiceFormat alsoOfNone(ChoiceFormat choice) {
        double[] limits = choice.getLimits();
        var words = (String[]) choice.getFormats();
        if (limits.length != 2 || limits[0] != 1) return choice;
        return new ChoiceFormat(new double[] {0, limits[0], limits[1]}, new String[] {words[1], words[0], words[1]});
    }

    /// A count as it stands in a sentence, with or without blanks between its thousands.
    private static long count(String text) {
        return Long.parseLong(text.replace("\u00a0", ""));
    }

    /// Whether there is a sentence under the key: for codes that come from outside the room.
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    private static Messages read(String room) {
        return new Messages(room, sentences("/messages/" + room + ".properties"));
    }

    private static Map<String, String> sentences(String resource) {
        try (var stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("no resource " + resource);
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var sentences = new TreeMap<String, String>();
            for (var key : properties.stringPropertyNames()) sentences.put(key, properties.getProperty(key));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
