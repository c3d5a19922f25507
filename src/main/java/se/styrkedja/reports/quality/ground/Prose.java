package se.styrkedja.reports.quality.ground;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// Sentences with figures in them: each number in a sentence stays tied to the figure it is.
public final class Prose {
    /// No sentence names more than these.
    public static final int MOST_NAMED = 12;

    private static final Messages WORDS = Messages.of("quality-report");
    private static final Wording PAGES = new Wording();
    private static final Pattern SLOT = Pattern.compile("\\uE000(\\d+)\\uE001");

    private Prose() {}

    /// A text without figures.
    public static String text(String key, String... texts) {
        return WORDS.text(key, texts);
    }

    /// The sentence under the key with the pieces put in, each kept as what it is.
    public static List<Inline> sentence(String key, Inline... pieces) {
        var slots = IntStream.range(0, pieces.length)
                .mapToObj(i -> "\uE000" + i + "\uE001")
                .toArray(String[]::new);
        var whole = WORDS.text(key, slots);
        var answer = new ArrayList<Inline>();
        var slot = SLOT.matcher(whole);
        int from = 0;
        while (slot.find()) {
            if (slot.start() > from) answer.add(new Inline.Words(whole.substring(from, slot.start())));
            answer.add(pieces[Integer.parseInt(slot.group(1))]);
            from = slot.end();
        }
        if (from < whole.length()) answer.add(new Inline.Words(whole.substring(from)));
        return bent(answer);
    }

    /// The words after a piece that counts one are bent, as in any sentence.
    private static List<Inline> bent(List<Inline> pieces) {
        var answer = new ArrayList<Inline>();
        var before = "";
        for (var piece : pieces) {
            answer.add(
                    piece instanceof Inline.Words(var text)
                            ? new Inline.Words(Messages.bent(before + text).substring(before.length()))
                            : piece);
            before = piece.text();
        }
        return List.copyOf(answer);
    }

    /// Several sentences after each other.
    @SafeVarargs
    public static List<Inline> together(List<Inline>... sentences) {
        var answer = new ArrayList<Inline>();
        for (var sentence : sentences) {
            if (!answer.isEmpty() && !sentence.isEmpty()) answer.add(new Inline.Words(" "));
            answer.addAll(sentence);
        }
        return List.copyOf(answer);
    }

    /// Parts of one sentence, which have their own spaces.
    @SafeVarargs
    public static List<Inline> joined(List<Inline>... parts) {
        var sentence = new ArrayList<Inline>();
        for (var part : parts) sentence.addAll(part);
        return List.copyOf(sentence);
    }

    public static Inline words(String text) {
        return new Inline.Words(text);
    }

    public static Inline words(int number) {
        return new Inline.Words(Swedish.decimal(BigDecimal.valueOf(number), 0));
    }

    /// The figure with its unit: `68,8 %`, `−11,3 procentenheter`, `mellan 78,2 och 84,1 %`.
    public static Inline value(Figure figure) {
        return new Inline.Value(withUnit(figure), figure.id());
    }

    /// A difference with its unit and its sign, also where the scale is that of the two figures: `+0,5`.
    public static Inline difference(Figure figure) {
        return figure.amount() instanceof Figure.Amount.Exact(BigDecimal value)
                ? new Inline.Value(unit(figure.scale(), Swedish.signed(value, decimals(figure, value))), figure.id())
                : value(figure);
    }

    /// The same as it stands in a table: no unit.
    public static Inline cellOfDifference(Figure figure) {
        return figure.amount() instanceof Figure.Amount.Exact(BigDecimal value)
                ? new Inline.Value(Swedish.signed(value, decimals(figure, value)), figure.id())
                : cell(figure);
    }

    /// The figure without its sign: for sentences that say "higher" or "lower".
    public static Inline size(Figure figure) {
        var text = switch (figure.amount()) {
            case Figure.Amount.Exact(BigDecimal value) ->
                unit(figure.scale(), Swedish.decimal(value.abs(), decimals(figure, value)));
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) -> {
                var least = low.abs().min(high.abs());
                var most = low.abs().max(high.abs());
                int decimals = figure.scale().decimals();
                yield unit(
                        figure.scale(),
                        text("interval.bare", Swedish.decimal(least, decimals), Swedish.decimal(most, decimals)));
            }
            case Figure.Amount.Mark m -> bare(figure);
        };
        return new Inline.Value(text, figure.id());
    }

    /// Another number that the figure carries: how many units or pupils stand behind it.
    public static Inline count(int number, Figure figure) {
        return new Inline.Value(Swedish.decimal(BigDecimal.valueOf(number), 0), figure.id());
    }

    /// How many stand behind the figure, called what they are: `763 elever`, `41 heltidstjänster`.
    public static Inline counted(int number, Figure figure) {
        return new Inline.Value(counted(figure, number), figure.id());
    }

    /// The same in words only.
    public static String counted(Figure figure, int number) {
        return Indicators.builtIn()
                .find(new IndicatorId(figure.indicator().replaceFirst("~.*", "")))
                .orElseThrow()
                .counted()
                .words(number);
    }

    /// So many schools, a number that the figure carries.
    public static Inline schools(int number, Figure figure) {
        return new Inline.Value(text("schools", Swedish.decimal(BigDecimal.valueOf(number), 0)), figure.id());
    }

    /// Over how many own schools a mean of theirs is, and of how many where somebody knows and it is not all.
    public static Inline schools(FigureContext ground, Figure mean) {
        return ground.isOfAll(mean) ? schools(mean.shown(), mean) : new Inline.Value(ground.covered(mean), mean.id());
    }

    /// The same as a number in a column of schools: `4 av 5`.
    public static Inline units(FigureContext ground, Figure mean) {
        var of = ground.couldHave(mean);
        return of.isPresent() && of.getAsInt() > mean.shown()
                ? new Inline.Value(
                        text("units.of", Swedish.whole(mean.shown()), Swedish.whole(of.getAsInt())), mean.id())
                : count(mean.shown(), mean);
    }

    /// The same schools as before, a number that the figure carries: `samma 4 skolor`.
    public static Inline sameSchools(int number, Figure figure) {
        return new Inline.Value(sameSchools(number), figure.id());
    }

    public static String sameSchools(int number) {
        return number == 1
                ? text("schools.same.one")
                : text("schools.same", Swedish.decimal(BigDecimal.valueOf(number), 0));
    }

    /// The figure as it stands in a table: no unit.
    public static Inline cell(Figure figure) {
        return new Inline.Value(bare(figure), figure.id());
    }

    public static String bare(Figure figure) {
        return switch (figure.amount()) {
            case Figure.Amount.Exact(BigDecimal value) -> number(figure, value);
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                text("interval.bare", number(figure, low), number(figure, high));
            case Figure.Amount.Mark(String mark) -> mark.isEmpty() ? text("mark.none") : mark;
        };
    }

    /// How many decimals a published number means: zeros at its end say nothing.
    static int meant(BigDecimal published) {
        return Math.max(0, published.stripTrailingZeros().scale());
    }

    /// The number as it is shown; empty for an interval and a mark.
    public static Optional<BigDecimal> shown(Figure figure) {
        return figure.number().map(value -> value.setScale(decimals(figure, value), RoundingMode.HALF_UP));
    }

    /// The figure as it stands in a column where others have so many decimals.
    public static String bare(Figure figure, int decimals) {
        return figure.amount() instanceof Figure.Amount.Exact(BigDecimal value)
                        && figure.basis() == Figure.Basis.PUBLISHED
                ? number(figure, value, decimals)
                : bare(figure);
    }

    /// The word for a mark in a chart; a mark that is a word already says it itself.
    public static String mark(String mark) {
        if (!mark.isEmpty() && mark.chars().allMatch(Character::isLetter)) return mark;
        return mark.equals(".") ? text("mark.missing") : text("mark.hidden");
    }

    public static String withUnit(Figure figure) {
        return switch (figure.amount()) {
            case Figure.Amount.Exact(BigDecimal value) -> unit(figure.scale(), number(figure, value));
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                unit(
                        figure.scale(),
                        text(
                                isDifference(figure.scale()) || figure.scale() == Scale.CORRELATION
                                        ? "interval.signed"
                                        : "interval.words",
                                number(figure, low),
                                number(figure, high)));
            case Figure.Amount.Mark m -> bare(figure);
        };
    }

    /// A measure with its unit, for the head of a column.
    public static String measure(Indicator indicator) {
        return text("programmes.measure", text("short." + indicator.id()), axis(indicator));
    }

    /// The unit of a measure, as an axis has it: its own where the scale's would mislead.
    public static String axis(Indicator indicator) {
        var own = "axis." + indicator.id();
        return WORDS.has(own) ? text(own) : text("axis." + indicator.scale());
    }

    static String unit(Scale scale, String number) {
        return text("unit." + scale, number);
    }

    /// Names in Swedish order: `Alfa, Beta och Gamma`.
    public static String list(List<String> names) {
        var sorted = names.stream().sorted(Swedish.order()).toList();
        if (sorted.size() < 2) return String.join("", sorted);
        return text(
                "list.two",
                sorted.stream().limit(sorted.size() - 1L).collect(Collectors.joining(", ")),
                sorted.getLast());
    }

    /// The same for a sentence, which so many names would drown: those stand in the table beside.
    public static String listed(List<String> names) {
        return names.size() <= MOST_NAMED ? list(names) : text("list.many", Swedish.whole(names.size()));
    }

    /// How a figure is split, in words; empty for the total.
    public static String breakdown(Breakdown breakdown) {
        return breakdown.equals(Breakdown.TOTAL) ? "" : PAGES.breakdown(breakdown);
    }

    /// What is measured, and which part of it when not all: what the measure says already is not said again.
    public static String measured(Indicator indicator, Breakdown breakdown) {
        var part = breakdown(breakdown);
        return part.isEmpty() || Wording.says(indicator.title(), part)
                ? indicator.title()
                : text("whole-alone.part", indicator.title(), part);
    }

    /// Where it stands for itself: `2024/25`, `vårterminen 2025`.
    public static String named(Period period) {
        return PAGES.named(period);
    }

    /// In a sentence: `läsåret 2024/25`, `vårterminen 2025`.
    public static String inWords(Period period) {
        return PAGES.period(period);
    }

    private static String number(Figure figure, BigDecimal value) {
        return number(figure, value, decimals(figure, value));
    }

    private static String number(Figure figure, BigDecimal value, int decimals) {
        return isDifference(figure.scale()) ? Swedish.signed(value, decimals) : Swedish.decimal(value, decimals);
    }

    /// A published number keeps its own decimals; a computed one has its scale's.
    private static int decimals(Figure figure, BigDecimal value) {
        return figure.basis() == Figure.Basis.PUBLISHED
                ? Math.max(0, value.scale())
                : figure.scale().decimals();
    }

    private static boolean isDifference(Scale scale) {
        return scale == Scale.PERCENTAGE_POINTS || scale == Scale.MERIT_DIFFERENCE;
    }

    /// The first sentences of a text, whole.
    public static List<Inline> first(List<Inline> text, int sentences) {
        var kept = new ArrayList<Inline>();
        int left = sentences;
        for (var run : text) {
            var words = run.text();
            for (int end = words.indexOf('.'); end >= 0; end = words.indexOf('.', end + 1)) {
                boolean isEnd = end + 1 == words.length() || words.charAt(end + 1) == ' ';
                if (isEnd && --left == 0) {
                    kept.add(end + 1 == words.length() ? run : words(words.substring(0, end + 1)));
                    return List.copyOf(kept);
                }
            }
            kept.add(run);
        }
        return List.copyOf(kept);
    }

    /// The sentence on who states a figure: of an exchange table, whose it is as the one who took it in said, and
    /// beside
    /// that what the file calls its source.
    ///
    /// @param key of what a publisher's layout says; `.own` and `.said` after it for the other two
    public static String origin(String key, Figure stated) {
        var first = stated.sources().getFirst();
        var source = first.observed().source();
        return switch (first.delivery().ownership()) {
            case Ownership.Own own -> text(key + ".own", source);
            case Ownership.Published(String publication)
            when !publication.isEmpty() && !publication.equals(source) -> text(key + ".said", source, publication);
            case Ownership.Published publisher -> text(key, source);
        };
    }
}
