package se.styrkedja.plans.situation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// Where the shortcomings of an analysis are taken further, for one reader.
///
/// @param dialogues those of the node
/// @param causes those that have been written there
/// @param areas those of the node
record Onward(CurrentUser user, Situation situation, List<Dialogue> dialogues, List<Cause> causes, List<Chain> areas) {
    private static final Messages WORDS = Messages.of("situation");

    /// Where a shortcoming has been taken further: a dialogue, and an area that begins in an answer given there.
    /// As long as nobody has asked why, it leads to where that is asked: an area without a cause would be a guess.
    List<SituationPage.Way> ways(Statement statement, boolean asks) {
        if (!(situation instanceof Situation.Closed)) return List.of();
        var talked = dialogues.stream()
                .filter(d -> d.agenda().topics().stream().anyMatch(t -> isAbout(t, statement)))
                .map(d -> way("way.dialogue", Swedish.date(d.day()), "/dialoger/" + d.id().value()));
        var ways = Stream.concat(talked.limit(1), area(statement)).toList();
        return ways.isEmpty() && user.may(DialogueRight.HOLD_DIALOGUE, situation.node())
                ? List.of(new SituationPage.Way(WORDS.text("way.ask"), asking(statement), asks))
                : ways;
    }

    /// Whether one talks of the statement there: in its own words, or of the finding that it rests on.
    private static boolean isAbout(Topic topic, Statement statement) {
        return topic.point().equals(statement.text().wording())
                || (!topic.isByHand() && topic.key().equals(finding(statement)));
    }

    /// The name of the finding that it rests on; empty when it rests on none.
    private static String finding(Statement statement) {
        return statement.text().evidence() instanceof Evidence.Finding f ? f.key() : "";
    }

    /// The area that is to do something about it, or else where one is proposed when there is a cause.
    private Stream<SituationPage.Way> area(Statement statement) {
        var own = causes.stream()
                .filter(cause -> isAbout(cause.about(), statement))
                .toList();
        var begun = areas.stream()
                .filter(chain -> chain.causes().stream().anyMatch(own::contains))
                .map(chain -> way(
                        "way.area",
                        chain.named(),
                        "/utvecklingsomraden/" + chain.area().id().value()));
        var propose = own.stream()
                .filter(cause -> user.may(PlanRight.PROPOSE_AREA, cause.node()))
                .map(cause -> way(
                        "way.propose",
                        "",
                        "/utvecklingsomraden/nytt?orsak=" + cause.id().value()));
        return Stream.concat(begun, propose).limit(1);
    }

    private static SituationPage.Way way(String key, String named, String address) {
        return new SituationPage.Way(WORDS.text(key, named), address, false);
    }

    /// The page where a dialogue about the year is planned, with the finding that the shortcoming rests on, or else
    /// with
    /// the shortcoming as what is seen and what it is known by.
    private String asking(Statement statement) {
        var restsOn = WORDS.text(
                "rests-on",
                situation.year().toString(),
                statement.text().evidence().words());
        var node = situation.node().equals(Node.WHOLE)
                ? "hela=ja"
                : situation.node().query();
        return "/dialoger/ny?%s&lasar=%s&fynd=%s&ser=%s&vilar=%s"
                .formatted(
                        node,
                        situation.year(),
                        coded(finding(statement)),
                        coded(statement.text().wording()),
                        coded(restsOn));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
