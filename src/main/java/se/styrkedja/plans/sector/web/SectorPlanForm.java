package se.styrkedja.plans.sector.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// What is typed in a sector plan, and what may be chosen there.
///
/// @param owners the school directors, and those who own the plan already
/// @param forms the school forms of the organiser
/// @param areas of the organiser
record SectorPlanForm(Assignees owners, List<SchoolForm> forms, List<Chain> areas) {
    private static final Messages WORDS = Messages.of("sector");

    static Form of(SectorPlan.Text text) {
        var typed = new HashMap<String, List<String>>();
        typed.put("rubrik", List.of(text.title()));
        typed.put("lasar", List.of(text.year().toString()));
        typed.put("overenskommelse", List.of(text.agreement()));
        typed.put("varfor", List.of(text.why()));
        typed.put("agare", Assignees.typed(text.owners()));
        typed.put("skolform", text.forms().stream().map(SchoolForm::code).toList());
        typed.put(
                "omrade",
                text.areas().stream().map(area -> area.value().toString()).toList());
        return Form.of(Map.copyOf(typed));
    }

    /// The text; empty when something is wrong with it.
    Optional<SectorPlan.Text> read(Form form) {
        var title = form.text(SectorPlanFields.TITLE);
        var year = SchoolYear.parse(form.typed("lasar"));
        if (year.isEmpty()) form.wrong("lasar", WORDS.text("fault.year"));
        var agreement = form.optional(SectorPlanFields.AGREEMENT);
        var why = form.text(SectorPlanFields.WHY);
        var own = owners.ticked(form, "agare");
        if (own.isEmpty()) form.wrong("agare", WORDS.text("fault.owners"));
        var ticked =
                form.choices("skolform", forms.stream().map(SchoolForm::code).toList());
        var whom = forms.stream().filter(one -> ticked.contains(one.code())).collect(Collectors.toSet());
        if (whom.isEmpty()) form.wrong("skolform", WORDS.text("fault.forms"));
        var ids = areas.stream().map(chain -> chain.area().id()).toList();
        var chosen = form.choices(
                "omrade", ids.stream().map(area -> area.value().toString()).toList());
        List<AreaId> held = ids.stream()
                .filter(area -> chosen.contains(area.value().toString()))
                .toList();
        if (held.isEmpty()) form.wrong("omrade", WORDS.text("fault.areas"));
        return form.isWrong() || year.isEmpty()
                ? Optional.empty()
                : Optional.of(new SectorPlan.Text(title, year.get(), agreement, why, own, whom, held));
    }
}
