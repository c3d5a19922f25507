package se.styrkedja.imports.pxweb;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Numerals;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// Whom a level of a table is, which school year a time is, and what a value means: the same for all its forms. What is
/// of counties and groups of municipalities is counted and told.
final class PxFigures {
    static final Headings WORDS = Headings.of("/imports/pxweb/words.csv");
    private static final Messages SAID = Messages.of("imports");
    private static final int CENTURY = 100;

    private final PxTable table;
    private final Draft draft;
    private final Map<String, Integer> passedOver = new TreeMap<>();

    PxFigures(PxTable table, Draft draft) {
        this.table = table;
        this.draft = draft;
    }

    /// What is wrong with a text, where it stands.
    @FunctionalInterface
    interface Wrong {
        Fault fault(String code);
    }

    /// Whom a code or a text is, such as `2120001355-53332364`. What is of nobody here is counted.
    Optional<Subject> subject(String level, Wrong wrong) {
        if (WORDS.matches("country", level)) return Optional.of(Subject.COUNTRY);
        var known = coded("unit", Level.UNIT, level)
                .or(() -> coded("organiser", Level.ORGANISER, level))
                .or(() -> coded("municipality", Level.MUNICIPALITY, level));
        if (known.isPresent()) return known;
        if (WORDS.matches("other", level)) passedOver.merge(level, 1, Integer::sum);
        else draft.refuse(wrong.fault("pxweb.level"));
        return Optional.empty();
    }

    /// `2024/25`, or the database's code for it, `2024`: the autumn that the school year begins in.
    Optional<SchoolYear> year(String time, Wrong wrong) {
        var year = SchoolYear.parse(time)
                .or(() -> time.matches("(19|20)\\d\\d")
                        ? Optional.of(new SchoolYear(Integer.parseInt(time)))
                        : Optional.empty());
        if (year.isEmpty()) draft.refuse(wrong.fault("pxweb.time"));
        else if (draft.isTooFarAhead(year.get())) {
            draft.refuse(wrong.fault("pxweb.ahead"));
            return Optional.empty();
        }
        return year;
    }

    /// The number or the mark; a fault for anything else. Nothing at all says nothing.
    Optional<Measurement> measurement(IndicatorId indicator, String text, Wrong wrong) {
        var mark = table.marks().meaning(text);
        if (mark.isPresent() || text.isEmpty()) return mark;
        var number = Numerals.parse(text);
        if (number.isEmpty()) draft.refuse(wrong.fault("pxweb.number"));
        return number.flatMap(n -> known(indicator, n, wrong));
    }

    void tellOfTheRest() {
        if (!passedOver.isEmpty())
            draft.note(SAID.text(
                    "note.pxweb.others",
                    Integer.toString(
                            passedOver.values().stream().mapToInt(i -> i).sum()),
                    String.join(
                            ", ", passedOver.keySet().stream().limit(CENTURY).toList())));
    }

    private Optional<Measurement> known(IndicatorId indicator, BigDecimal number, Wrong wrong) {
        var scale = draft.indicators().find(indicator).orElseThrow().scale();
        if (scale.holds(number)) return Optional.of(new Measurement.Known(scale.quantity(number)));
        draft.refuse(wrong.fault("pxweb.does-not-fit"));
        return Optional.empty();
    }

    private static Optional<Subject> coded(String role, Level level, String text) {
        return WORDS.groups(role, text)
                .map(groups -> groups.getFirst())
                .filter(code -> Subject.isCode(level, code))
                .map(code -> new Subject(level, code));
    }
}
