package se.styrkedja.reports.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.surroundings.Effect.Reach;

/// School forms in words, and the units of each.
public final class OfForms {
    private OfForms() {}

    /// Each unit once, under the form it is known for; what has no form under the empty key, last.
    public static Map<String, List<Unit>> grouped(List<Unit> units) {
        var groups = new LinkedHashMap<String, List<Unit>>();
        for (var form :
                List.of(SchoolForm.FS, SchoolForm.GR, SchoolForm.GRAN, SchoolForm.GY, SchoolForm.GYAN, SchoolForm.VUX))
            groups.put(form.code(), List.of());
        groups.put("", List.of());
        units.stream().collect(Collectors.groupingBy(OfForms::form)).forEach(groups::put);
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private static String form(Unit unit) {
        return unit.mainForm().map(SchoolForm::code).orElse("");
    }

    /// `18 förskolor, 11 grundskolor och 3 andra verksamheter`.
    static String counted(List<Unit> units) {
        var parts = grouped(units).entrySet().stream()
                .map(e -> Chapters.text(
                        "count." + (e.getKey().isEmpty() ? "other" : e.getKey()),
                        Integer.toString(e.getValue().size())))
                .toList();
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + Chapters.text("and") + parts.get(last);
    }

    public static String heading(String form) {
        return Chapters.text("form." + (form.isEmpty() ? "other" : form));
    }

    static String reach(Reach reach) {
        return switch (reach) {
            case Reach.All a -> Chapters.text("form.all");
            case Reach.OneForm one -> Chapters.text("form." + one.form().code());
        };
    }
}
