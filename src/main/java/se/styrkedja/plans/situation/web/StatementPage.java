package se.styrkedja.plans.situation.web;

import java.util.List;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where one says something of a node, or says it in other words.
///
/// @param action where the form is sent
/// @param back the analysis
/// @param kinds to choose among
/// @param isNew whether it is not said yet
/// @param themes those there are, to choose or not
/// @param kept the finding it leaned on before; empty when it did not
/// @param findings what the figures say
/// @param stale what somebody else has written meanwhile
/// @param version of the text that stands now
/// @param strike whether it can be struck
/// @param striking what was typed to strike it
/// @param unstruck what has changed in it since it was to be struck
/// @param basis the version of what is struck
record StatementPage(
        Shell shell,
        Form form,
        String action,
        String back,
        List<Choice> kinds,
        boolean isNew,
        List<String> themes,
        String kept,
        List<Found> findings,
        StaleVersion stale,
        int version,
        boolean strike,
        Form striking,
        StaleVersion unstruck,
        String basis) {
    private static final int SHOWN = 2;

    public StatementPage {
        kinds = List.copyOf(kinds);
        themes = List.copyOf(themes);
        findings = List.copyOf(findings);
    }

    /// A finding to lean on.
    ///
    /// @param key names it in the form
    public record Found(String key, String point, String meaning) {}

    /// The same, over that version.
    StatementPage version(int standing) {
        return new StatementPage(
                shell, form, action, back, kinds, isNew, themes, kept, findings, stale, standing, strike, striking,
                unstruck, basis);
    }

    /// The same, where that version of it is struck.
    StatementPage basis(String seen) {
        return new StatementPage(
                shell, form, action, back, kinds, isNew, themes, kept, findings, stale, version, strike, striking,
                unstruck, seen);
    }

    /// The same, with what is wrong in the form that strikes the statement.
    StatementPage striking(Form typed, StaleVersion moved) {
        return new StatementPage(
                shell.with(typed),
                form,
                action,
                back,
                kinds,
                isNew,
                themes,
                kept,
                findings,
                stale,
                version,
                strike,
                typed,
                moved,
                typed.typed(DecisionBasis.FIELD));
    }

    /// Whether that is how one says it is known.
    public boolean isBy(String how) {
        return form.typed("belagg").equals(how);
    }

    public List<Found> first() {
        return findings.subList(0, Math.min(SHOWN, findings.size()));
    }

    public List<Found> more() {
        return findings.subList(first().size(), findings.size());
    }
}
