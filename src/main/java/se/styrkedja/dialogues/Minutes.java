package se.styrkedja.dialogues;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// All that has been said and written in one dialogue.
///
/// @param causes those that count, the first written first
/// @param inquiries the latest of each topic
/// @param points what was agreed in this dialogue
/// @param earlier what earlier dialogues of the node agreed and was not done when this one began
/// @param participations one of each group that somebody has told of
public record Minutes(
        List<Cause> causes,
        List<Inquiry> inquiries,
        List<AgreedPoint> points,
        List<AgreedPoint> earlier,
        List<Participation> participations,
        Note note) {
    private static final Messages MESSAGES = Messages.of("dialogues");

    public Minutes {
        causes = List.copyOf(causes);
        inquiries = List.copyOf(inquiries);
        points = List.copyOf(points);
        earlier = List.copyOf(earlier);
        participations = List.copyOf(participations);
    }

    /// All that is closed with the dialogue.
    public DecisionBasis basis() {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < causes.size(); i++) parts.add(part(i, causes.get(i)));
        inquiries.forEach(one -> parts.add(part(one)));
        points.forEach(one -> parts.add(part(one)));
        earlier.forEach(one -> parts.add(part(one)));
        parts.add(Participation.part(participations));
        parts.add(Part.text("note", MESSAGES.text("basis.note"), note.text(), note.writtenBy()));
        return new DecisionBasis(parts);
    }

    private static Part part(int number, Cause cause) {
        var words = String.join("\n", cause.about().point(), cause.text(), cause.support());
        return Part.text(
                "cause " + number,
                MESSAGES.text("basis.cause"),
                words.strip(),
                DecisionBasis.told(cause.writtenBy(), cause.on()));
    }

    private static Part part(Inquiry inquiry) {
        return Part.text(
                "inquiry " + inquiry.about().value(),
                MESSAGES.text("basis.inquiry"),
                MESSAGES.text("basis.inquiry.words", inquiry.who().name(), Swedish.date(inquiry.until())),
                DecisionBasis.told(inquiry.writtenBy(), inquiry.on()));
    }

    private static Part part(AgreedPoint point) {
        var words =
                MESSAGES.text("basis.point.words", point.what(), point.owner().name(), Swedish.date(point.due()));
        return new Part(
                "point " + point.id().value(),
                MESSAGES.text("basis.point"),
                point.notes().isEmpty() ? words : words + "\n" + point.notes(),
                point.toString(),
                "",
                false);
    }

    public List<Cause> causesOf(Topic topic) {
        return causes.stream().filter(c -> c.about().id().equals(topic.id())).toList();
    }

    public List<Inquiry> inquiriesOf(Topic topic) {
        return inquiries.stream().filter(i -> i.about().equals(topic.id())).toList();
    }

    /// Whether the topic has a cause, or somebody who finds one out.
    public boolean answers(Topic topic) {
        return !causesOf(topic).isEmpty() || !inquiriesOf(topic).isEmpty();
    }

    /// Whether the dialogue can be closed as held. Source: skollagen (2010:800) 4 kap. 3 § (the causes are analysed)
    /// and 4 § (people take part).
    public Verdict concludable(Agenda agenda) {
        var missing = new ArrayList<Verdict.Reason>();
        for (var topic : agenda.topics())
            if (!answers(topic)) missing.add(new Verdict.Reason("topic-without-cause", topic.point()));
        if (participations.stream().noneMatch(Participation::tookPart))
            missing.add(new Verdict.Reason("nobody-took-part"));
        return Verdict.of(missing);
    }

    /// Whether every point has been followed up: done, or said why not.
    public Verdict reconcilable() {
        return Verdict.of(points.stream()
                .filter(point -> !point.isFollowedUp())
                .map(point -> new Verdict.Reason("point-without-follow-up", point.what()))
                .toList());
    }
}
