package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.plans.Area;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;

/// Where one writes the text of an area anew.
///
/// @param version the one that stands there now
/// @param higherGoals the goals it may contribute to, in words
/// @param theirs what somebody else has written in the meantime; empty when nobody has
public record AreaTextPage(
        Shell shell, Form form, String address, int version, List<String> higherGoals, List<AreaPage.Fact> theirs) {
    public AreaTextPage {
        higherGoals = List.copyOf(higherGoals);
        theirs = List.copyOf(theirs);
    }

    static List<AreaPage.Fact> theirs(Area.Written written) {
        var messages = Messages.of("plans");
        var text = written.text();
        return List.of(
                new AreaPage.Fact(messages.text("fact.name"), text.name()),
                new AreaPage.Fact(messages.text("fact.why"), text.why()),
                new AreaPage.Fact(messages.text("fact.effect-short"), text.effectShort()),
                new AreaPage.Fact(messages.text("fact.effect-long"), text.effectLong()),
                new AreaPage.Fact(messages.text("fact.owner"), text.owner()));
    }
}
