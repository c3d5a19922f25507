package se.styrkedja.oversight.yearwheel.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.governance.GovernanceRoom;
import se.styrkedja.imports.ImportsRoom;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.oversight.yearwheel.Design;
import se.styrkedja.oversight.yearwheel.Paper;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.Reach;
import se.styrkedja.oversight.yearwheel.Register;
import se.styrkedja.oversight.yearwheel.Template;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

/// Reads an event that recurs out of a form, and fills one in.
final class TemplateForm {
    private static final Messages MESSAGES = Messages.of("yearwheel");
    private static final List<Section> PAGES = List.of(
            OrganisationRoom.RESULTS,
            DialoguesRoom.DIALOGUES,
            PlansRoom.AREAS,
            OversightRoom.COVERAGE,
            OversightRoom.YEAR_WHEEL,
            ReportsRoom.REPORTS,
            GovernanceRoom.DECISIONS,
            ImportsRoom.IMPORTS);
    private static final List<String> REACHES = List.of("itself", "each-area", "each-unit");

    private TemplateForm() {}

    /// The event; empty when something is wrong with the form, which then says what.
    static Optional<Design> read(Form form, Node within) {
        var what = form.text(WheelFields.WHAT);
        var how = form.optional(WheelFields.HOW);
        var when = WhenWords.read(form.optional(WheelFields.WHEN));
        if (when.isEmpty()) form.wrong("nar", MESSAGES.text("template.when.unreadable"));
        var by = role(form.typed("av"));
        if (by.isEmpty()) form.wrong("av", MESSAGES.text("template.by.missing"));
        var reach = reach(form);
        if (reach.isEmpty()) form.wrong("gors", MESSAGES.text("template.reach.missing"));
        var input = paper(form, WheelFields.INPUT);
        var leads = paper(form, WheelFields.LEADS_TO);
        var output = new Paper(leads.text(), leads.address(), form.choice("register", Register.NONE));
        var theme = form.optional(WheelFields.THEME);
        var with = form.choices("med", Places.roles().stream().map(Role::name).toList()).stream()
                .flatMap(name -> role(name).stream())
                .filter(role -> by.filter(role::equals).isEmpty())
                .collect(Collectors.toSet());
        if (form.isWrong()) return Optional.empty();
        return Optional.of(new Design(
                what,
                how,
                when.orElseThrow(),
                by.orElseThrow(),
                with,
                within,
                reach.orElseThrow(),
                input,
                output,
                theme));
    }

    static List<Choice> registers() {
        return Arrays.stream(Register.values())
                .map(register -> new Choice(
                        register.name(), MESSAGES.text("register." + register, MESSAGES.text("year.before"))))
                .toList();
    }

    private static Optional<Role> role(String name) {
        return Places.roles().stream().filter(role -> role.name().equals(name)).findFirst();
    }

    private static Optional<Reach> reach(Form form) {
        var forms = form
                .choices(
                        "skolform",
                        Arrays.stream(SchoolForm.values()).map(SchoolForm::name).toList())
                .stream()
                .map(SchoolForm::valueOf)
                .collect(Collectors.toSet());
        return switch (form.typed("gors")) {
            case "itself" -> Optional.of(Reach.ITSELF);
            case "each-area" -> Optional.of(Reach.EACH_AREA);
            case "each-unit" -> Optional.of(new Reach.EachUnit(forms));
            default -> Optional.empty();
        };
    }

    private static Paper paper(Form form, Field field) {
        var pages = pages().stream().map(Choice::value).toList();
        return new Paper(form.optional(field), form.choice(field.name() + "-sida", pages));
    }

    /// The form as the event stands.
    static Form filled(Template template) {
        var design = template.design();
        var texts = new HashMap<String, String>();
        texts.put("version", Integer.toString(template.revision()));
        texts.put("vad", design.what());
        texts.put("hur", design.how());
        texts.put("nar", WhenWords.of(design.when()));
        texts.put("av", design.by().name());
        texts.put(
                "gors",
                switch (design.reach()) {
                    case Reach.Itself i -> REACHES.get(0);
                    case Reach.EachArea a -> REACHES.get(1);
                    case Reach.EachUnit u -> REACHES.get(2);
                });
        texts.put("underlag", design.input().text());
        texts.put("underlag-sida", design.input().address());
        texts.put("leder", design.output().text());
        texts.put("leder-sida", design.output().address());
        texts.put("register", design.output().register().name());
        texts.put("tema", design.theme());
        return Form.filled(Map.copyOf(texts));
    }

    static List<Choice> roles() {
        return Places.roles().stream()
                .map(role -> new Choice(role.name(), MESSAGES.text("role." + role)))
                .toList();
    }

    static List<Choice> reaches() {
        return REACHES.stream()
                .map(reach -> new Choice(reach, MESSAGES.text("reach.choice." + reach)))
                .toList();
    }

    static List<Choice> pages() {
        return Stream.concat(
                        Stream.of(new Choice("", MESSAGES.text("template.page.none"))),
                        PAGES.stream().map(page -> new Choice(page.address(), page.title())))
                .toList();
    }

    static List<TemplatePage.Tick> with(Set<String> ticked) {
        return Places.roles().stream()
                .map(role ->
                        new TemplatePage.Tick(role.name(), MESSAGES.text("role." + role), ticked.contains(role.name())))
                .toList();
    }

    static List<TemplatePage.Tick> forms(Set<String> ticked) {
        return Arrays.stream(SchoolForm.values())
                .map(form ->
                        new TemplatePage.Tick(form.name(), MESSAGES.text("form." + form), ticked.contains(form.name())))
                .toList();
    }
}
