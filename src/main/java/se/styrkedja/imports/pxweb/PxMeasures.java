package se.styrkedja.imports.pxweb;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.measures.TitleRules;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.web.Messages;

/// The measures of a table. Those that are an indicator of the house stand in `imports/pxweb/measures.csv`; all others
/// are measures of their own, known by what they are called, since the database's numbers for them are of one table.
final class PxMeasures {
    private static final Messages WORDS = Messages.of("imports");
    private static final int SLUG = 44;
    private static final List<Row> OURS = DataRows.of("/imports/pxweb/measures.csv").stream()
            .map(row -> new Row(
                    row.getField("code"),
                    row.getField("form"),
                    Pattern.compile(row.getField("pattern")),
                    new IndicatorId(row.getField("indicator"))))
            .toList();

    private final PxTable table;
    private final Draft draft;
    private final Map<String, IndicatorId> byTitle = new LinkedHashMap<>();

    private record Row(String code, String form, Pattern pattern, IndicatorId indicator) {}

    PxMeasures(PxTable table, Draft draft) {
        this.table = table;
        this.draft = draft;
    }

    /// Says what the measures are, each with its number in the table or none.
    void define(Map<String, String> numberByTitle) {
        draft.define(numberByTitle.entrySet().stream()
                .map(one -> define(title(one.getKey()), one.getValue()))
                .flatMap(Optional::stream)
                .toList());
    }

    /// The same where nothing says their numbers.
    void define(Collection<String> titles) {
        var all = new LinkedHashMap<String, String>();
        titles.forEach(title -> all.put(title, ""));
        define(all);
    }

    /// The indicator of a measure that has been defined here.
    Optional<IndicatorId> titled(String title) {
        return Optional.ofNullable(byTitle.get(title(title)));
    }

    /// The indicator that a file has said to have that number in the table; none when it has not or when several have.
    Optional<IndicatorId> numbered(String number) {
        var there = draft.indicators().ofSource(sourceId(number));
        return there.size() == 1 ? Optional.of(there.getFirst().id()) : Optional.empty();
    }

    /// Without the stars that point to a note.
    private static String title(String text) {
        return text.strip().replaceFirst("\\s*\\*+$", "").replaceAll("\\s+", " ");
    }

    private Optional<Indicator> define(String title, String number) {
        var ours = OURS.stream()
                .filter(row -> row.code.equals(table.code()) && row.form.equals(table.form()))
                .filter(row ->
                        row.pattern.matcher(title.toLowerCase(Locale.ROOT)).find())
                .map(Row::indicator)
                .findFirst();
        byTitle.put(title, ours.orElseGet(() -> own(title)));
        return ours.isPresent() ? Optional.empty() : Optional.of(indicator(title, number));
    }

    private Indicator indicator(String title, String number) {
        var levels = table.code().equals("underlag")
                ? EnumSet.of(Level.UNIT, Level.ORGANISER, Level.COUNTRY)
                : EnumSet.of(Level.MUNICIPALITY, Level.COUNTRY);
        return new Indicator(
                own(title),
                title,
                TitleRules.scale(title),
                Indicator.Direction.NEITHER,
                levels,
                List.of(),
                table.form(),
                WORDS.text("source.pxweb"),
                WORDS.text("pxweb.measure", table.called()),
                WORDS.text("pxweb.measure.pitfalls"),
                number.isEmpty() ? List.of() : List.of(sourceId(number)));
    }

    private String sourceId(String number) {
        return table.code() + '-' + table.form() + ':' + number;
    }

    /// `underlag-gr-delmal-1-andel-…-1f0c9a2b`: of what it is called, cut off, and the whole of it in a sum.
    private IndicatorId own(String title) {
        var slug = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = slug.substring(0, Math.min(SLUG, slug.length())).replaceAll("^-+|-+$", "");
        var sum = new CRC32();
        sum.update(title.getBytes(StandardCharsets.UTF_8));
        return new IndicatorId(String.join("-", table.code(), table.form(), cut, "%08x".formatted(sum.getValue()))
                .replace("--", "-"));
    }
}
