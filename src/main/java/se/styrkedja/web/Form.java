package se.styrkedja.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.styrkedja.vocabulary.Swedish;

/// What somebody typed in a form: every text as it was typed, so that the page can show it again, and what is wrong
/// with it. The fields are read one by one; what cannot be read is noted, with a sentence for the page.
public final class Form {
    /// The field with the key of a rendered form: what it asks for is done once, however often it is sent.
    public static final String KEY = "_nyckel";

    /// The field with the account that a form was made for; empty where nobody has signed in.
    public static final String WHOSE = "_vem";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Swedish.LOCALE);

    private final Map<String, List<String>> typed;
    private final Map<String, Wrong> wrongs = new HashMap<>();
    private final List<Wrong> inOrder = new ArrayList<>();
    private final Messages messages = Messages.of("web");

    private Form(Map<String, List<String>> typed) {
        this.typed = Map.copyOf(typed);
    }

    /// What is wrong with one field.
    public record Wrong(String field, String sentence) {}

    /// A key for one rendering of one form.
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /// A form that nobody has typed in.
    public static Form empty() {
        return new Form(Map.of());
    }

    /// A form as it stands before somebody types: what is there already.
    public static Form filled(Map<String, String> texts) {
        var typed = new HashMap<String, List<String>>();
        texts.forEach((field, text) -> typed.put(field, List.of(text)));
        return new Form(typed);
    }

    /// A form as it stands before somebody types, with what is ticked.
    public static Form of(Map<String, List<String>> there) {
        return new Form(there);
    }

    /// The same form with another text in one field, and what is wrong with it.
    public Form with(String field, String text) {
        var other = new HashMap<>(typed);
        other.put(field, List.of(text));
        var form = new Form(other);
        inOrder.forEach(wrong -> form.wrong(wrong.field(), wrong.sentence()));
        return form;
    }

    static Form sent(Map<String, String[]> parameters) {
        var typed = new HashMap<String, List<String>>();
        parameters.forEach((field, texts) -> typed.put(field, Arrays.asList(texts)));
        return new Form(typed);
    }

    /// As it was typed; empty when the field is not there.
    public String typed(String field) {
        var texts = typed.getOrDefault(field, List.of());
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /// The version of what stood there when the page was shown: the field `version`; 0 when there is none.
    public int version() {
        return typed("version").matches("[0-9]{1,6}") ? Integer.parseInt(typed("version")) : 0;
    }

    /// All that were ticked.
    public List<String> chosen(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /// A text that may be left out.
    ///
    /// @param most its longest length
    public String optional(String field, int most) {
        var text = typed(field).strip().replace("\r\n", "\n").replace('\0', '\ufffd');
        if (text.length() > most)
            wrong(field, messages.text("form.too-long", Swedish.whole(most), Swedish.whole(text.length())));
        return text;
    }

    /// A text that must be there.
    ///
    /// @param missing the sentence that asks for it
    public String text(String field, int most, String missing) {
        var text = optional(field, most);
        if (text.isEmpty()) wrong(field, missing);
        return text;
    }

    /// A day that must be there, as `2026-12-20` or `20 december 2026`.
    public Optional<LocalDate> date(String field, String missing) {
        var text = typed(field).strip();
        if (text.isEmpty()) {
            wrong(field, missing);
            return Optional.empty();
        }
        var day = day(text, DateTimeFormatter.ISO_LOCAL_DATE).or(() -> day(text, WRITTEN));
        if (day.isEmpty()) wrong(field, messages.text("form.no-date", text));
        return day;
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /// Notes that something is wrong with a field; the first thing counts.
    public void wrong(String field, String sentence) {
        var wrong = new Wrong(field, sentence);
        if (wrongs.putIfAbsent(field, wrong) == null) inOrder.add(wrong);
    }

    public boolean isWrong() {
        return !inOrder.isEmpty();
    }

    /// What is wrong with the field; empty when nothing is.
    public String wrongWith(String field) {
        return Optional.ofNullable(wrongs.get(field)).map(Wrong::sentence).orElse("");
    }

    public List<Wrong> wrongs() {
        return List.copyOf(inOrder);
    }
}
