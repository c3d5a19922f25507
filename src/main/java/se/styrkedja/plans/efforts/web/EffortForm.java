package se.styrkedja.plans.efforts.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.vocabulary.Kronor;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// What is typed where an effort is begun.
final class EffortForm {
    private static final Messages WORDS = Messages.of("efforts");

    private EffortForm() {}

    /// What all efforts have; empty when something is wrong with it.
    ///
    /// @param responsible who may be the one that answers for it
    /// @param areas that may be served
    static Optional<Effort.Frame> frame(Form form, Assignees responsible, List<Chain> areas, boolean mustServe) {
        var title = form.text(EffortFields.TITLE);
        var starts = form.date(EffortFields.STARTS);
        var ends = form.date(EffortFields.ENDS);
        if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get()))
            form.wrong("slut", WORDS.text("fault.ends.early"));
        var who = responsible.read(form, EffortFields.RESPONSIBLE);
        var ids = areas.stream().map(chain -> chain.area().id()).toList();
        var ticked = form.choices(
                "omrade", ids.stream().map(area -> area.value().toString()).toList());
        var served = ids.stream()
                .filter(area -> ticked.contains(area.value().toString()))
                .toList();
        if (mustServe && served.isEmpty()) form.wrong("omrade", WORDS.text("fault.area"));
        return form.isWrong() || starts.isEmpty() || ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Effort.Frame(title, starts.get(), ends.get(), who, served));
    }

    /// Where the money comes from, and how much where that is said.
    static Funding funding(Form form) {
        var source = form.text(EffortFields.FUNDING);
        var typed = form.optional(EffortFields.AMOUNT);
        var plain = typed.replaceAll("[\\s\u00a0.]|kr(onor)?$", "");
        if (typed.isEmpty()) return new Funding.AmountUnsaid(source);
        if (plain.matches("[0-9]{1,12}")) return new Funding.Stated(source, new Kronor(new BigDecimal(plain)));
        form.wrong("belopp", WORDS.text("fault.amount", typed));
        return new Funding.AmountUnsaid(source);
    }
}
