package se.styrkedja.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import se.styrkedja.vocabulary.PlainText;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;

/// What somebody typed in a form: every text as it was typed, so that the page can show it again, and what is wrong
/// with it. The fields are read one by one; what cannot be read is noted, with a sentence for the page.
public final class Form {
    /// The field with the key of a rendered form: what it asks for is done once, however often it is sent.
    public static final String KEY = "_nyckel";

    /// What the name of a field for a password begins with, in every form that has one.
    private static final String PASSWORD = "losenord";

    /// The field with the account that a form was made for; empty where nobody has signed in.
    public static final String WHOSE = "_vem";

    /// The field of a form that stands on another page than the one of what it is about: which.
    public static final String THEN = "sedan";

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
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

    /// One field that somebody writes in, declared once: the page tells its limit, the handler
    /// holds it, and the test of all forms sends more than it takes.
    ///
    /// @param name of the parameter
    /// @param kind what is written in it
    /// @param most characters it takes, once line breaks are one each and blanks around it are gone
    /// @param missing the sentence that asks for it, always or when another answer of the form
    /// makes it needed; empty when it may be left out
    /// @param unsaid that it may be left out is not said at its label: it is all that its form asks
    /// for
    public record Field(String name, Kind kind, int most, String missing, boolean unsaid) {
        private static final int LONGEST_DAY = 40;

        /// A text of no more characters is a name or a sentence, which stands in one line wherever it is shown.
        private static final int LONGEST_LINE = 300;

        public enum Kind {
            TEXT,
            DAY
        }

        public static Field required(String name, int most, String missing) {
            return new Field(name, Kind.TEXT, most, missing, false);
        }

        public static Field optional(String name, int most) {
            return new Field(name, Kind.TEXT, most, "", false);
        }

        /// A day that must be there, as `2026-12-20` or `20 december 2026`.
        public static Field day(String name, String missing) {
            return new Field(name, Kind.DAY, LONGEST_DAY, missing, false);
        }

        public static Field optionalDay(String name) {
            return new Field(name, Kind.DAY, LONGEST_DAY, "", false);
        }

        /// The same field where a page has one for each of several things.
        ///
        /// @param which of them: a number, an id or a code
        public Field at(Object which) {
            return new Field(name + "-" + which, kind, most, missing, unsaid);
        }

        /// The same field where its label does not say that it may be left out.
        public Field withoutSayingSo() {
            return new Field(name, kind, most, missing, true);
        }

        /// Whether its label says that it may be left out: the only place that decides it.
        public boolean isSaidOptional() {
            return isOptional() && !unsaid;
        }

        public boolean isOptional() {
            return missing.isEmpty();
        }

        public boolean isDay() {
            return kind == Kind.DAY;
        }

        /// Whether what is written in it has no line breaks.
        public boolean isLine() {
            return most <= LONGEST_LINE;
        }

        /// What a page says of the limit before anything is typed; empty where the field takes no text.
        public String limit() {
            return isDay() ? "" : Messages.of("web").text("form.limit", Swedish.whole(most));
        }
    }

    /// A key for one rendering of one form.
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /// What a page wrote as a key or as the name of a thing; empty when it is none, as when somebody wrote it by hand.
    public static Optional<UUID> uuid(String typed) {
        return Optional.of(typed)
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString);
    }

    /// Whether the page had the field, filled in or not.
    public boolean holds(String field) {
        return typed.containsKey(field);
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

    /// The same form with other fields filled too.
    public Form and(Map<String, String> texts) {
        var both = new HashMap<>(typed);
        texts.forEach((field, text) -> both.put(field, List.of(text)));
        return new Form(both);
    }

    /// A form as it stands before somebody types, with what is ticked.
    public static Form of(Map<String, List<String>> there) {
        return new Form(there);
    }

    /// The same form, and what is wrong with it, where other fields that it does not hold stand filled.
    public Form over(Map<String, String> texts) {
        var both = new HashMap<>(filled(texts).typed);
        both.putAll(typed);
        return again(both);
    }

    /// The same form with another text in one field, and what is wrong with it.
    public Form with(String field, String text) {
        var other = new HashMap<>(typed);
        other.put(field, List.of(text));
        return again(other);
    }

    private Form again(Map<String, List<String>> texts) {
        var form = new Form(texts);
        inOrder.forEach(wrong -> form.wrong(wrong.field(), wrong.sentence()));
        return form;
    }

    static Form sent(Map<String, String[]> parameters) {
        var typed = new HashMap<String, List<String>>();
        parameters.forEach((field, texts) -> typed.put(
                field, Arrays.stream(texts).map(PlainText::withoutControls).toList()));
        return new Form(typed);
    }

    /// As it was typed; empty when the field is not there.
    public String typed(String field) {
        var texts = typed.getOrDefault(field, List.of());
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /// A hidden field holds what no page of ours has written in it: the form was damaged on its way, or written by
    /// hand.
    public static final class Unreadable extends RuntimeException {
        Unreadable(String field) {
            super("cannot read the field " + field, null, false, false);
        }
    }

    /// The version of what stood there when the page was shown: the field `version`; 0 when there is none.
    public int version() {
        return version("version");
    }

    /// The same, where a page shows several things that each have one.
    ///
    /// Errors: [Unreadable] for what is no version, so that it is not told as an old one.
    public int version(String field) {
        var version = typed(field);
        if (version.isEmpty()) return 0;
        if (!version.matches("[0-9]{1,6}")) throw new Unreadable(field);
        return Integer.parseInt(version);
    }

    /// Where one reads on when what the form asks for is done: on one's own page when it was answered there, else
    /// there.
    public String onTo(String place) {
        return typed(THEN).equals(Section.MY_PAGE.address().substring(1)) ? Section.MY_PAGE.address() : place;
    }

    /// All that were ticked.
    public List<String> chosen(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /// What was typed in the field, which here may be left out. In a field of one line a line break becomes a blank.
    public String optional(Field field) {
        var text = PlainText.stripped(typed(field.name()));
        if (field.isLine()) text = PlainText.inOneLine(text);
        held(field, text);
        return text;
    }

    /// Whether a form with fields of these names has a password: nothing of such a form is kept, compared or shown
    /// again.
    public static boolean hasPassword(Set<String> fields) {
        return fields.stream().anyMatch(field -> field.startsWith(PASSWORD));
    }

    /// What was typed in a field that keeps its blanks, as a password does.
    public String secret(Field field) {
        held(field, typed(field.name()));
        return typed(field.name());
    }

    private void held(Field field, String text) {
        if (text.length() > field.most())
            wrong(
                    field.name(),
                    messages.text("form.too-long", Swedish.whole(field.most()), Swedish.whole(text.length())));
    }

    /// What was typed in the field, as it is declared.
    public String text(Field field) {
        var text = optional(field);
        if (text.isEmpty() && !field.isOptional()) wrong(field.name(), field.missing());
        return text;
    }

    /// What was typed in a field that another answer of the form may ask for, and that the page hides when it does not:
    /// held to its limit, and empty if unasked.
    public String textWhen(boolean asked, Field field) {
        var text = asked ? text(field) : optional(field);
        return asked ? text : "";
    }

    /// The same of a field that the page shows all the time: what is typed there unasked is noted as wrong.
    ///
    /// @param stood what stood in it when the page was opened
    public String textOnlyWhen(boolean asked, Field field, String stood) {
        if (!asked) mustStay(field, stood);
        return textWhen(asked, field);
    }

    /// Notes as wrong what was typed over what stood in a field that the chosen button does not take: it is never lost.
    public void mustStay(Field field, String stood) {
        if (!List.of("", stood).contains(optional(field))) wrong(field.name(), messages.text("form.not-asked"));
    }

    /// The same of an answer that the page showed as chosen.
    public void mustStay(String field, String stood) {
        if (!List.of("", stood).contains(typed(field))) wrong(field, messages.text("form.not-asked"));
    }

    /// The answer that was chosen among those a page offered in the field: of a list, radio buttons or buttons. One
    /// that was not offered is never taken as another.
    ///
    /// @return the answer; empty, and noted as wrong, when it is none of them
    public String choice(String field, Collection<String> offered) {
        if (offered.contains(typed(field))) return typed(field);
        wrong(field, messages.text("form.not-offered"));
        return "";
    }

    /// The answers that were ticked, which may be none, among those a page offered in the field. One that was not
    /// offered is noted as wrong, and never left out unseen.
    public List<String> choices(String field, Collection<String> offered) {
        if (!offered.containsAll(chosen(field))) wrong(field, messages.text("form.not-offered"));
        return chosen(field).stream().filter(offered::contains).toList();
    }

    /// The same where the answers are the constants of an enum.
    ///
    /// @param usual what counts where nothing was chosen, and where the answer is noted as wrong
    public <E extends Enum<E>> E choice(String field, E usual) {
        if (typed(field).isEmpty()) return usual;
        var chosen = Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .filter(one -> one.name().equals(typed(field)))
                .findFirst();
        if (chosen.isEmpty()) wrong(field, messages.text("form.not-offered"));
        return chosen.orElse(usual);
    }

    /// The number that was typed in the field, such as `75`, `6,5` or `68,8 %`; empty, and noted as wrong, when it
    /// cannot be read or the scale holds no such number.
    public Optional<BigDecimal> number(Field field, Scale scale) {
        var text = text(field);
        if (text.isEmpty()) return Optional.empty();
        var plain = text.replaceAll("[\\s\u00a0%]", "").replace(',', '.').replace('\u2212', '-');
        if (!plain.matches("-?[0-9]{1,6}(\\.[0-9]{1,4})?")) {
            wrong(field.name(), messages.text("form.no-number", text));
            return Optional.empty();
        }
        var number = new BigDecimal(plain);
        if (scale.holds(number)) return Optional.of(number);
        wrong(
                field.name(),
                messages.text(
                        "form.number-beyond",
                        text,
                        Swedish.decimal(scale.least(), 0),
                        Swedish.decimal(scale.greatest(), 0)));
        return Optional.empty();
    }

    /// The day that was typed in the field, as it is declared; empty when there is none that can be read, and when it
    /// lies outside the century that anything here is about.
    public Optional<LocalDate> date(Field field) {
        var text = text(field);
        if (text.isEmpty()) return Optional.empty();
        var day = day(text, DateTimeFormatter.ISO_LOCAL_DATE).or(() -> day(text, WRITTEN));
        if (day.isEmpty()) wrong(field.name(), messages.text("form.no-date", text));
        if (day.filter(one -> one.isBefore(FIRST_DAY) || one.isAfter(LAST_DAY)).isEmpty()) return day;
        wrong(
                field.name(),
                messages.text(
                        "form.date-beyond",
                        text,
                        Integer.toString(FIRST_DAY.getYear()),
                        Integer.toString(LAST_DAY.getYear())));
        return Optional.empty();
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
