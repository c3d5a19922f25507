package se.styrkedja.imports.measures;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.vocabulary.Scale;

/// What a title says, by the first of the patterns that fits it: a table with the columns `pattern` and another one.
/// A pattern is for a part of the title in small letters, and the last row's fits every title.
public final class TitleRules {
    private static final TitleRules SCALES = of("/imports/measures/scales.csv", "scale");

    private final List<Rule> rules;

    private record Rule(Pattern pattern, String says) {}

    private TitleRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Reads a resource such as `/imports/measures/scales.csv`.
    ///
    /// @param column that holds what is said
    public static TitleRules of(String resource, String column) {
        return new TitleRules(DataRows.of(resource).stream()
                .map(row -> new Rule(Pattern.compile(row.getField("pattern")), row.getField(column)))
                .toList());
    }

    /// What the title's numbers are of. A title that does not say so has numbers, and no unit.
    public static Scale scale(String title) {
        return Scale.valueOf(SCALES.says(title));
    }

    public String says(String title) {
        var small = title.toLowerCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.pattern.matcher(small).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + title))
                .says();
    }
}
