package se.styrkedja.oversight.yearwheel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.oversight.yearwheel.Reach;
import se.styrkedja.oversight.yearwheel.Template;
import se.styrkedja.oversight.yearwheel.TemplateId;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class TemplateRoutes {
    private static final String LIST = "/arshjul/mallar";
    private static final String PAGE = "oversight/yearwheel/web/template";

    private final YearWheels wheels;
    private final Clock clock;
    private final Messages messages = Messages.of("yearwheel");

    TemplateRoutes(YearWheels wheels, Clock clock) {
        this.wheels = wheels;
        this.clock = clock;
    }

    /// GET /arshjul/mallar
    @GetMapping(LIST)
    Answer all(CurrentUser user) {
        var view = new EventView(LocalDate.now(clock));
        var rows = wheels.templates(user.scope()).stream()
                .map(template -> row(user, template, view))
                .toList();
        var log = log(wheels.revisions(user.scope()));
        var title = messages.text("templates.title", Integer.toString(rows.size()));
        return new Answer.Page(
                "oversight/yearwheel/web/templates",
                new TemplatesPage(
                        user.inside(OversightRoom.YEAR_WHEEL, title), rows, log, user.may(WheelRight.REVISE_WHEEL)));
    }

    /// GET /arshjul/mallar/ny
    @GetMapping("/arshjul/mallar/ny")
    Answer blank(CurrentUser user) {
        return new Answer.Page(PAGE, page(user, Form.empty(), List.of(), Set.of(), Set.of()));
    }

    /// POST /arshjul/mallar/ny
    @PostMapping("/arshjul/mallar/ny")
    Answer introduce(CurrentUser user, Form form) {
        var within = within(user).stream()
                .flatMap(choice -> Node.parse(choice.value()).stream())
                .filter(node -> node.text().equals(form.typed("inom")))
                .findFirst();
        if (within.isEmpty()) form.wrong("inom", messages.text("template.within.missing"));
        var design = TemplateForm.read(form, within.orElse(Node.WHOLE));
        var why = form.text(WheelFields.WHY);
        if (form.isWrong() || design.isEmpty() || within.isEmpty())
            return new Answer.Faulty(PAGE, typed(user, form, List.of()));
        var permit = user.permit(WheelRight.REVISE_WHEEL, within.get());
        wheels.introduce(permit, design.get(), why, LocalDate.now(clock));
        return new Answer.SeeOther(LIST);
    }

    /// GET /arshjul/mallar/{id}
    @GetMapping("/arshjul/mallar/{id}")
    Answer one(CurrentUser user, @PathVariable UUID id) {
        var template = find(user, id);
        var design = template.design();
        var forms = design.reach() instanceof Reach.EachUnit(var some) ? some : Set.of();
        return new Answer.Page(
                PAGE, page(user, TemplateForm.filled(template), List.of(template), names(design.with()), names(forms)));
    }

    /// POST /arshjul/mallar/{id}
    @PostMapping("/arshjul/mallar/{id}")
    Answer revise(CurrentUser user, @PathVariable UUID id, Form form) {
        var template = find(user, id);
        var permit = user.permit(WheelRight.REVISE_WHEEL, template.design().within());
        var design = TemplateForm.read(form, template.design().within());
        var why = form.text(WheelFields.WHY);
        if (form.isWrong() || design.isEmpty()) return new Answer.Faulty(PAGE, typed(user, form, List.of(template)));
        var seen = template.seen(form.version());
        return answer(user, form, "vad", wheels.revise(permit, seen, design.get(), why, LocalDate.now(clock)));
    }

    /// What the door says: done, and one reads on; or what somebody else has made of the event, beside what was typed.
    private Answer answer(CurrentUser user, Form form, String field, WriteResult<Template> result) {
        return switch (result) {
            case WriteResult.Done<Template> done -> new Answer.SeeOther(LIST);
            case WriteResult.Refused<Template>(var reasons) ->
                throw new IllegalStateException("an event is refused: " + reasons);
            case WriteResult.StaleVersion<Template>(var theirs, var lastBy) -> {
                var stale = stale(theirs);
                form.wrong(field, stale.sentence());
                var again = form.with("version", Integer.toString(theirs.revision()));
                yield new Answer.Faulty(
                        PAGE, typed(user, again, List.of(theirs)).beside(stale));
            }
        };
    }

    private StaleVersion stale(Template theirs) {
        var view = new EventView(LocalDate.MIN);
        return new StaleVersion(
                messages.text("template.overtaken", theirs.by(), theirs.why()),
                List.of(
                        new StaleVersion.Line(
                                messages.text("fact.what"), theirs.design().what()),
                        new StaleVersion.Line(
                                messages.text("fact.days"),
                                WhenWords.of(theirs.design().when())),
                        new StaleVersion.Line(messages.text("fact.by"), view.by(theirs.design())),
                        new StaleVersion.Line(
                                messages.text("fact.how"), theirs.design().how())));
    }

    /// POST /arshjul/mallar/{id}/slut: into no more wheels.
    @PostMapping("/arshjul/mallar/{id}/slut")
    Answer retire(CurrentUser user, @PathVariable UUID id, Form form) {
        var template = find(user, id);
        var permit = user.permit(WheelRight.REVISE_WHEEL, template.design().within());
        var why = form.text(WheelFields.WHY_ENDED);
        if (form.isWrong()) return new Answer.Faulty(PAGE, typed(user, form, List.of(template)));
        var seen = template.seen(form.version());
        return answer(user, form, WheelFields.WHY_ENDED.name(), wheels.retire(permit, seen, why, LocalDate.now(clock)));
    }

    private Template find(CurrentUser user, UUID id) {
        return wheels.templates(user.scope()).stream()
                .filter(template -> template.id().equals(new TemplateId(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private TemplatePage typed(CurrentUser user, Form form, List<Template> template) {
        return page(user, form, template, Set.copyOf(form.chosen("med")), Set.copyOf(form.chosen("skolform")));
    }

    private static Set<String> names(Set<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.toSet());
    }

    /// @param template the one that is revised; none for one that is new
    private TemplatePage page(
            CurrentUser user, Form form, List<Template> template, Set<String> with, Set<String> forms) {
        var address = template.isEmpty()
                ? LIST + "/ny"
                : LIST + "/" + template.getFirst().id().value();
        var title = template.isEmpty()
                ? messages.text("template.new")
                : messages.text("template.title", template.getFirst().design().what());
        return new TemplatePage(
                user.inside(OversightRoom.YEAR_WHEEL, title)
                        .below(messages.text("templates.crumb"), LIST)
                        .with(form),
                address,
                template.isEmpty() ? "" : address + "/slut",
                TemplateForm.roles(),
                template.isEmpty() ? within(user) : List.of(),
                TemplateForm.reaches(),
                TemplateForm.pages(),
                TemplateForm.registers(),
                TemplateForm.with(with),
                TemplateForm.forms(forms),
                form,
                StaleVersion.NONE);
    }

    private static List<Choice> within(CurrentUser user) {
        return Nodes.of(user, WheelRight.REVISE_WHEEL).all().stream()
                .filter(named -> !(named.node() instanceof Node.Unit))
                .map(named -> new Choice(named.node().text(), named.name()))
                .toList();
    }

    private static TemplatesPage.Row row(CurrentUser user, Template template, EventView view) {
        var design = template.design();
        return new TemplatesPage.Row(
                design.what(),
                user.may(WheelRight.REVISE_WHEEL, design.within())
                        ? LIST + "/" + template.id().value()
                        : "",
                WhenWords.of(design.when()),
                view.by(design),
                view.where(design, user.member()::name));
    }

    /// Those that were added at once for the same reason are told as one.
    private List<TemplatesPage.Revision> log(List<Template> revisions) {
        var together = new LinkedHashMap<String, List<Template>>();
        for (var revision : revisions)
            together.computeIfAbsent(
                            revision.revision() == 1
                                    ? revision.on() + revision.why()
                                    : revision.id() + " " + revision.revision(),
                            key -> new ArrayList<>())
                    .add(revision);
        return together.values().stream()
                .map(same -> same.size() == 1 ? revision(same.getFirst()) : begun(same))
                .toList();
    }

    private TemplatesPage.Revision begun(List<Template> added) {
        var first = added.getFirst();
        return new TemplatesPage.Revision(
                Swedish.date(first.on()),
                messages.text("log.begun", Integer.toString(added.size())),
                first.why(),
                first.by());
    }

    private TemplatesPage.Revision revision(Template template) {
        var key = template.retired() ? "retired" : template.revision() == 1 ? "introduced" : "revised";
        return new TemplatesPage.Revision(
                Swedish.date(template.on()),
                messages.text("log." + key, template.design().what()),
                template.why(),
                template.by());
    }
}
