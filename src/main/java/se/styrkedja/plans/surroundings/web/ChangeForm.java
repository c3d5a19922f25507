package se.styrkedja.plans.surroundings.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.surroundings.Effect;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// The form of a change outside: as it stands before somebody types, and what was typed.
final class ChangeForm {
    private static final Messages WORDS = Messages.of("surroundings");
    private static final String EFFECT = "paverkan";

    private ChangeForm() {}

    static Form of(OutsideChange change) {
        var texts = new HashMap<String, String>();
        texts.put("forandring", change.text().what());
        texts.put("kalla", change.text().source());
        texts.put("adress", change.text().address());
        texts.put("svar", change.text().response());
        change.text().effects().forEach(effect -> texts.put(field(effect.reach()), effect.text()));
        return Form.filled(texts);
    }

    private static String field(Effect.Reach reach) {
        return reach.code().isEmpty() ? EFFECT : field(reach.code());
    }

    /// The field for what a change does to one school form.
    static String field(String code) {
        return ChangeFields.EFFECT_ON_FORM.at(code).name();
    }

    /// What was typed; empty when something is wrong with it.
    ///
    /// @param forms those there is a field for
    static Optional<OutsideChange.Text> read(Form form, List<SchoolForm> forms) {
        var what = form.text(ChangeFields.WHAT);
        var effects = effects(form, forms);
        if (effects.isEmpty()) form.wrong(EFFECT, ChangeFields.EFFECT.missing());
        var response = form.optional(ChangeFields.RESPONSE);
        var source = form.text(ChangeFields.SOURCE);
        var address = form.optional(ChangeFields.ADDRESS);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) form.wrong("adress", WORDS.text("fault.address"));
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new OutsideChange.Text(what, source, address, effects, response));
    }

    /// What somebody else has written meanwhile, in each field where it differs from what was typed.
    static StaleVersion stale(Form typed, OutsideChange theirs, List<SchoolForm> forms) {
        var there = of(theirs);
        var fields = new ArrayList<StaleVersion.Named>();
        fields.add(named(there, ChangeFields.WHAT, "field.what"));
        fields.add(named(there, ChangeFields.EFFECT, "field.effect"));
        for (var one : forms)
            fields.add(named(there, ChangeFields.EFFECT_ON_FORM.at(one.code()), "form." + one.code()));
        fields.add(named(there, ChangeFields.RESPONSE, "field.response"));
        fields.add(named(there, ChangeFields.SOURCE, "field.source"));
        fields.add(named(there, ChangeFields.ADDRESS, "field.address"));
        return new StaleVersion(WORDS.text("stale.change"), StaleVersion.differing(typed, fields));
    }

    private static StaleVersion.Named named(Form there, Form.Field field, String heading) {
        return new StaleVersion.Named(field, WORDS.text(heading), there.typed(field.name()));
    }

    private static List<Effect> effects(Form form, List<SchoolForm> forms) {
        var effects = new ArrayList<Effect>();
        var toAll = form.optional(ChangeFields.EFFECT);
        if (!toAll.isEmpty()) effects.add(new Effect(new Effect.Reach.All(), toAll));
        for (var one : forms) {
            var text = form.optional(ChangeFields.EFFECT_ON_FORM.at(one.code()));
            if (!text.isEmpty()) effects.add(new Effect(new Effect.Reach.OneForm(one), text));
        }
        return effects;
    }
}
