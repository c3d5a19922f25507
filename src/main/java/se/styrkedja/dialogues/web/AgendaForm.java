package se.styrkedja.dialogues.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// The form of an agenda: as it stands before somebody types, and what was typed.
final class AgendaForm {
    private static final Messages WORDS = Messages.of("dialogues");
    private static final String DEEPER = "DEEPER";
    private static final String ORDINARY = "ORDINARY";

    private AgendaForm() {}

    /// A form that nobody has typed in.
    ///
    /// @param kind the one that is chosen beforehand
    /// @param seen what somebody has seen and wants to talk of; empty to begin in the figures
    /// @param invited those who are usually asked to come
    static Form about(Agenda.Kind kind, String seen, String restsOn, String invited, LocalDate day) {
        return Form.filled(Map.of(
                "ser",
                seen,
                "vilar",
                restsOn,
                "dag",
                day.toString(),
                "sort",
                kind.name(),
                "djup",
                "ORDINARY",
                "inbjudna",
                invited,
                "fragor",
                WORDS.text("plan.questions")));
    }

    static Form of(Agenda agenda, int version) {
        var texts = new HashMap<String, String>();
        texts.put("dag", agenda.day().toString());
        texts.put("sort", agenda.kind().name());
        texts.put("djup", agenda.depth() instanceof Depth.Deeper ? DEEPER : ORDINARY);
        texts.put("skal", agenda.depth().reason());
        texts.put("inbjudna", agenda.invited());
        texts.put("fragor", agenda.questions());
        texts.put("version", Integer.toString(version));
        return Form.filled(texts);
    }

    /// What was typed, with the topics chosen among those; empty when something is wrong with it.
    ///
    /// @param stood why it went deeper before
    static Optional<Agenda> read(Form form, List<Topic> among, String stood) {
        var day = form.date(DialogueFields.DAY);
        var kind = form.choice("sort", Agenda.Kind.RESULT);
        var depth = form.choice("djup", List.of(ORDINARY, DEEPER));
        var reason = form.textOnlyWhen(depth.equals(DEEPER), DialogueFields.DEEPER, stood);
        var invited = form.optional(DialogueFields.INVITED);
        var questions = form.optional(DialogueFields.QUESTIONS);
        var topics = new ArrayList<Topic>();
        var names = among.stream().map(AgendaForm::name).toList();
        if (!names.containsAll(form.chosen("fynd"))) form.choice("fynd", names);
        for (var topic : among) if (form.chosen("fynd").contains(name(topic))) topics.add(topic);
        seen(form).ifPresent(topics::add);
        if (form.isWrong()) return Optional.empty();
        return day.map(d -> new Agenda(kind, Depth.of(reason), d, invited, questions, topics));
    }

    private static Optional<Topic> seen(Form form) {
        if (form.typed("ser").isBlank() && form.typed("vilar").isBlank()) return Optional.empty();
        var point = form.text(DialogueFields.SEEN);
        var restsOn = form.text(DialogueFields.RESTS_ON);
        return form.isWrong() ? Optional.empty() : Optional.of(Topic.seen(point, restsOn));
    }

    /// What names a topic in the form.
    static String name(Topic topic) {
        return topic.isByHand() ? topic.id().value().toString() : topic.key();
    }

    static List<Choice> kinds() {
        return List.of(
                new Choice(Agenda.Kind.RESULT.name(), WORDS.text("kind.RESULT")),
                new Choice(Agenda.Kind.QUALITY.name(), WORDS.text("kind.QUALITY")));
    }

    static List<Choice> depths() {
        return List.of(
                new Choice(ORDINARY, WORDS.text("depth.ORDINARY")), new Choice(DEEPER, WORDS.text("depth.DEEPER")));
    }
}
