package se.styrkedja.fetching;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.styrkedja.fetching.network.Failure;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What is said of what came of questions.
public final class FetchWords {
    private static final Messages MESSAGES = Messages.of("fetching");

    /// So many that failed alike are named; more are counted.
    private static final int NAMED = 3;

    private FetchWords() {}

    public static String source(String id) {
        return MESSAGES.text("source." + id);
    }

    /// Whose and what, such as `Kolada, nyckeltal`.
    public static String question(String source, String id) {
        return MESSAGES.text("asked", source(source), MESSAGES.text("question." + id));
    }

    /// One line for each source: how many answers are new, and how many as they were.
    public static List<String> sources(List<Result> results) {
        return results.stream()
                .map(Result::source)
                .distinct()
                .map(source -> {
                    var own = results.stream()
                            .filter(r -> r.source().equals(source))
                            .toList();
                    return MESSAGES.text(
                            "came",
                            source(source),
                            count(own.stream().mapToInt(Result::fresh).sum()),
                            count(own.stream().mapToInt(Result::same).sum()),
                            count(own.stream().mapToInt(Result::absent).sum()));
                })
                .toList();
    }

    /// How far one has come.
    public static String going(Going going) {
        return going.question().isEmpty()
                ? MESSAGES.text("going", Swedish.time(going.since()))
                : MESSAGES.text(
                        "going.at",
                        Swedish.time(going.since()),
                        question(going.source(), going.question()),
                        count(going.done()),
                        count(going.all()));
    }

    /// One line for each reason that something failed of a question.
    public static List<String> troubles(List<Result> results) {
        return results.stream()
                .flatMap(FetchWords::troubles)
                .distinct()
                .map(line -> MESSAGES.text("trouble.stands", line))
                .toList();
    }

    /// The same, each with what counts of the question instead.
    ///
    /// @param standing from when that is, by `source/question`
    public static List<String> troubles(List<Result> results, Map<String, Instant> standing) {
        return results.stream()
                .flatMap(result -> troubles(result).map(line -> stands(line, standing, result)))
                .distinct()
                .toList();
    }

    private static String stands(String line, Map<String, Instant> standing, Result result) {
        var since = standing.get(result.source() + '/' + result.question());
        return since == null
                ? MESSAGES.text("trouble.nothing", line)
                : MESSAGES.text("trouble.since", line, Swedish.time(since));
    }

    private static Stream<String> troubles(Result result) {
        var reasons = new LinkedHashSet<Failure>();
        result.troubles().forEach(trouble -> reasons.add(trouble.failure()));
        return reasons.stream().map(why -> {
            var files = result.troubles().stream()
                    .filter(trouble -> trouble.failure().equals(why))
                    .map(Result.Trouble::file)
                    .filter(file -> !file.isEmpty())
                    .toList();
            var of = question(result.source(), result.question());
            var said = failure(why);
            if (files.isEmpty()) return MESSAGES.text("trouble", of, said);
            return files.size() > NAMED
                    ? MESSAGES.text("trouble.many", of, said, count(files.size()))
                    : MESSAGES.text("trouble.of", of, said, String.join(", ", files));
        });
    }

    static String failure(Failure why) {
        var told = why.reason() == Failure.Reason.FAR_FEWER ? why.detail().split(" ") : new String[] {why.detail()};
        return MESSAGES.text("failure." + why.reason(), told);
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
