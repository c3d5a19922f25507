package se.styrkedja.plans.efforts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// All that somebody ends, evaluates or follows up: the effort as it is written, and what has been seen of it before.
public final class EffortBasis {
    private static final Messages MESSAGES = Messages.of("efforts");

    private EffortBasis() {}

    /// @param wordings as it has been written, the latest first
    public static DecisionBasis of(Effort effort, List<Wording> wordings) {
        var parts = new ArrayList<>(parts(effort.frame(), about(effort), told(wordings.getFirst())));
        if (effort instanceof Effort.ReinforcedSupport support) {
            var seen = support.followUps().reversed();
            for (int i = 0; i < seen.size(); i++) parts.add(followUp(i, seen.get(i)));
        }
        return new DecisionBasis(parts);
    }

    /// How it has read.
    public static List<Part> earlier(List<Wording> wordings) {
        return wordings.stream()
                .flatMap(wording -> parts(wording.frame(), wording.about(), told(wording)).stream())
                .toList();
    }

    private static String told(Wording wording) {
        return DecisionBasis.told(wording.by(), wording.on());
    }

    private static String about(Effort effort) {
        return switch (effort) {
            case Effort.Programme programme -> programme.purpose();
            case Effort.LeadTeacherMission mission -> mission.mission();
            case Effort.ReinforcedSupport support -> support.plannedForm();
        };
    }

    private static List<Part> parts(Effort.Frame frame, String about, String told) {
        return List.of(
                text("title", frame.title(), told),
                text("about", about, told),
                text("period", MESSAGES.text("period", Swedish.date(frame.starts()), Swedish.date(frame.ends())), told),
                new Part(
                        "responsible",
                        MESSAGES.text("fact.responsible"),
                        frame.responsible().name(),
                        frame.responsible().toString(),
                        told,
                        false),
                new Part(
                        "areas",
                        MESSAGES.text("fact.areas"),
                        MESSAGES.text(
                                "basis.areas", Integer.toString(frame.areas().size())),
                        frame.areas().toString(),
                        told,
                        false));
    }

    private static Part text(String key, String words, String told) {
        return Part.text(key, MESSAGES.text("fact." + key), words, told);
    }

    private static Part followUp(int index, SupportFollowUp followUp) {
        var form = followUp.course() instanceof SupportFollowUp.Course.Changed(var changed, var until) ? changed : "";
        var told = DecisionBasis.told(followUp.by(), followUp.seenOn());
        return new Part(
                "follow-up " + index,
                MESSAGES.text("basis.follow-up"),
                Stream.of(followUp.seen(), followUp.course().told(), form)
                        .filter(words -> !words.isEmpty())
                        .reduce((one, next) -> one + "\n" + next)
                        .orElseThrow(),
                followUp.toString(),
                told,
                false);
    }
}
