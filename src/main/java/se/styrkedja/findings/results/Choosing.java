package se.styrkedja.findings.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Importance;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// Which findings a reader wants to see, as the form of the page says. What is not said lets all through.
///
/// @param form what was chosen, field by field
record Choosing(Form form, Indicators indicators) {
    private static final Messages MESSAGES = Messages.of("results");
    private static final Messages PAGES = Messages.of("indicators-web");

    /// What one may choose by.
    enum By {
        OMRADE,
        SKOLFORM,
        KON,
        PERIOD;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The address of the same choice, for the same as data.
    ///
    /// @param outlook the part of the address that names the place
    String query(String outlook) {
        var parts = new ArrayList<String>();
        if (!outlook.isEmpty()) parts.add(outlook);
        for (var by : By.values())
            if (!form.typed(by.field()).isEmpty())
                parts.add(by.field() + "=" + URLEncoder.encode(form.typed(by.field()), StandardCharsets.UTF_8));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /// Whether anything is chosen.
    boolean isNarrow() {
        for (var by : By.values()) if (!form.typed(by.field()).isEmpty()) return true;
        return false;
    }

    boolean lets(Finding noticed) {
        for (var by : By.values()) {
            var wanted = form.typed(by.field());
            if (!wanted.isEmpty() && !wanted.equals(value(by, noticed))) return false;
        }
        return true;
    }

    private String value(By by, Finding noticed) {
        return switch (by) {
            case OMRADE -> Importance.area(noticed.indicator()).name();
            case SKOLFORM ->
                indicators.find(noticed.indicator()).map(Indicator::schoolForm).orElse("");
            case KON -> noticed.breakdown().by().getOrDefault(Breakdown.Key.KON, "");
            case PERIOD -> noticed.period().toString();
        };
    }

    /// What there is to choose between among the findings; a field with one choice only is left out.
    List<ResultsPage.Field> fields(List<Finding> all) {
        return Arrays.stream(By.values())
                .map(by -> new ResultsPage.Field(
                        by.field(), MESSAGES.text("filter." + by), form.typed(by.field()), choices(by, all)))
                .filter(field -> field.choices().size() > 1)
                .toList();
    }

    private List<Choice> choices(By by, List<Finding> all) {
        return all.stream()
                .sorted(Comparator.comparing(noticed -> Importance.area(noticed.indicator())))
                .map(noticed -> value(by, noticed))
                .filter(value -> !value.isEmpty())
                .distinct()
                .map(value -> new Choice(value, title(by, value)))
                .toList();
    }

    private static String title(By by, String value) {
        return switch (by) {
            case OMRADE -> MESSAGES.text("area." + value);
            case SKOLFORM -> PAGES.text("form." + value);
            case KON -> MESSAGES.text("filter.KON." + value);
            case PERIOD -> Period.parse(value).map(new Wording()::named).orElse(value);
        };
    }
}
