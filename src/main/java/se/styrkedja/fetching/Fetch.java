package se.styrkedja.fetching;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.fetching.Result.Trouble;
import se.styrkedja.fetching.network.Answered;
import se.styrkedja.fetching.network.Caller;
import se.styrkedja.fetching.network.Failure;
import se.styrkedja.fetching.network.Failure.Reason;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.fetching.network.Source;

/// Asks the sources for all that a municipality's report is made of. Each answer goes to the shelf as it comes; what a
/// question has got is set out when it is whole and does not take figures away.
public final class Fetch implements AutoCloseable {
    /// What came within this time is not asked for again, so that one that was interrupted goes on where it was.
    private static final Duration FRESH = Duration.ofHours(1);

    /// No list that is asked for has so many pages.
    private static final int MOST_PAGES = 200;

    /// A source that fails so many times in a row is asked no more.
    private static final int MOST_FAILURES = 3;

    private static final Set<Reason> NOT_ANSWERING =
            Set.of(Reason.NO_ADDRESS, Reason.NO_ANSWER, Reason.SLOW, Reason.CUT, Reason.BUSY, Reason.BROKEN_DOWN);

    private final Network network;
    private final Caller caller;

    public Fetch(Network network) {
        this.network = network;
        caller = new Caller(network);
    }

    /// @param municipality its code
    /// @param sources the names of those to ask
    /// @return what came of each question, in the order they were asked
    List<Result> run(String municipality, Set<String> sources, Shelf shelf, Progress progress)
            throws InterruptedException {
        var learned = new Learned(municipality);
        var results = new ArrayList<Result>();
        for (var source : Source.all())
            if (sources.contains(source.id()))
                new Round(source, network.base(source), learned, shelf, progress).ask(results);
        return List.copyOf(results);
    }

    @Override
    public void close() {
        caller.close();
    }

    private sealed interface Came {}

    private record Whole(List<Page> pages) implements Came {}

    private record None() implements Came {}

    private record Broken(Failure why) implements Came {}

    /// All questions of one source.
    private final class Round {
        private final Source source;
        private final Optional<URI> base;
        private final Learned learned;
        private final Shelf shelf;
        private final Progress progress;
        private int failuresInRow;

        Round(Source source, Optional<URI> base, Learned learned, Shelf shelf, Progress progress) {
            this.source = source;
            this.base = base;
            this.learned = learned;
            this.shelf = shelf;
            this.progress = progress;
        }

        void ask(List<Result> results) throws InterruptedException {
            for (var question : Question.of(source.id())) {
                if (base.isEmpty()) results.add(nothing(question, Reason.CLOSED));
                else if (failuresInRow >= MOST_FAILURES) results.add(nothing(question, Reason.GIVEN_UP));
                else if (!learned.knows(question)) results.add(nothing(question, Reason.NOT_ASKED));
                else results.add(ask(question, base.get()));
            }
        }

        private Result nothing(Question question, Reason why) {
            return new Result(
                    source.id(), question.id(), 0, 0, 0, List.of(new Trouble("", Failure.of(why, source.id()))));
        }

        private Result ask(Question question, URI at) throws InterruptedException {
            var whole = new LinkedHashMap<Series, List<Page>>();
            var troubles = new ArrayList<Trouble>();
            int absent = 0;
            int done = 0;
            var all = learned.series(question);
            try {
                for (var series : all) {
                    if (failuresInRow >= MOST_FAILURES) {
                        troubles.add(new Trouble(series.file(1), Failure.of(Reason.GIVEN_UP, source.id())));
                        continue;
                    }
                    switch (pages(series, series.address(at))) {
                        case Whole(var pages) -> whole.put(series, pages);
                        case None none -> absent++;
                        case Broken(var why) -> troubles.add(new Trouble(all.size() == 1 ? "" : series.file(1), why));
                    }
                    progress.came(source.id(), question.id(), ++done, all.size());
                }
            } finally {
                shelf.rest();
            }
            teach(question, whole, all);
            return settle(question, whole, absent, troubles);
        }

        /// What could not be fetched is as it was the last time.
        private void teach(Question question, Map<Series, List<Page>> whole, List<Series> all) {
            if (question.teaches() == Question.Teaches.NOTHING) return;
            var pages = all.stream()
                    .flatMap(series -> whole.getOrDefault(series, before(series)).stream())
                    .toList();
            if (!pages.isEmpty()) learned.from(question, pages);
        }

        private List<Page> before(Series series) {
            var pages = new ArrayList<Page>();
            for (var page = shelf.latest(series.file(1)); page.isPresent(); ) {
                pages.add(page.get());
                page = shelf.latest(series.file(pages.size() + 1));
            }
            return pages;
        }

        private Came pages(Series series, URI first) throws InterruptedException {
            var pages = new ArrayList<Page>();
            var seen = new HashSet<URI>();
            var at = first;
            while (pages.size() < MOST_PAGES && seen.add(at)) {
                var file = series.file(pages.size() + 1);
                switch (page(series, file, at)) {
                    case Whole(var one) -> pages.addAll(one);
                    case None none -> {
                        return pages.isEmpty() && series.question().each() == Question.Each.UNIT
                                ? none
                                : broken(Reason.STATUS, "404");
                    }
                    case Broken broken -> {
                        return broken;
                    }
                }
                var answer = Answers.of(pages.getLast().text()).orElseThrow();
                var next = next(series.question(), answer, first, pages.size());
                if (next.isEmpty()) return new Whole(pages);
                try {
                    at = next.get().isEmpty() ? at : withTls(URI.create(next.get()));
                } catch (IllegalArgumentException unreadable) {
                    return broken(Reason.PAGES, next.get());
                }
            }
            return broken(Reason.PAGES, Integer.toString(pages.size()));
        }

        /// A source behind a server of its own may write its addresses without the `s`; they are never used so.
        private URI withTls(URI next) {
            var secured = URI.create(next.toString().replaceFirst("^http:", "https:"));
            return network.mayReach(secured) ? secured : next;
        }

        private Came page(Series series, String file, URI at) throws InterruptedException {
            var there = shelf.latest(file).filter(page -> page.address().equals(at));
            if (there.filter(this::isFresh).isPresent()) return new Whole(List.of(there.get()));
            var answered = caller.ask(
                    source,
                    at,
                    there.map(Page::etag).orElse(""),
                    there.map(Page::modified).orElse(""));
            var came = switch (answered) {
                case Answered.Body body -> read(series, file, at, body);
                case Answered.Same(var now) ->
                    there.<Came>map(page -> new Whole(List.of(page.at(now))))
                            .orElseGet(() -> broken(Reason.STATUS, "304"));
                case Answered.Absent gone -> new None();
                case Answered.Failed(var why) -> new Broken(why);
            };
            failuresInRow =
                    came instanceof Broken(var why) && NOT_ANSWERING.contains(why.reason()) ? failuresInRow + 1 : 0;
            if (came instanceof Whole(var kept)) kept.forEach(shelf::keep);
            return came;
        }

        private boolean isFresh(Page page) {
            return page.at().plus(FRESH).isAfter(network.waits().now());
        }

        private Came read(Series series, String file, URI at, Answered.Body body) {
            var answer = Answers.of(body.text());
            if (answer.isEmpty()) return broken(Reason.NOT_JSON, at.toString());
            if (answer.get().isNothing(series.question())) return new None();
            var wrong = answer.get().wrongWith(series);
            if (wrong.isPresent()) return new Broken(wrong.get());
            return new Whole(List.of(Page.of(file, at, body, answer.get().figures(series.question()))));
        }

        /// The address of the next page; empty on the last. The text in it is empty when the answer says it is another
        /// page than was asked for.
        private Optional<String> next(Question question, Answers answer, URI first, int had) {
            return switch (question.pages()) {
                case ONE -> Optional.empty();
                case LINKED -> Optional.of(answer.next()).filter(next -> !next.isEmpty());
                case NUMBERED -> {
                    if (!answer.pageOf("number").equals(Integer.toString(had - 1))) yield Optional.of("");
                    var all = answer.pageOf("totalPages");
                    yield all.matches("\\d{1,6}") && Integer.parseInt(all) > had
                            ? Optional.of(first + "&page=" + had)
                            : Optional.empty();
                }
            };
        }

        /// Sets out what came, unless it takes away what stood.
        private Result settle(Question question, Map<Series, List<Page>> whole, int absent, List<Trouble> troubles) {
            int before = 0;
            int now = 0;
            var emptied = new ArrayList<Series>();
            for (var one : whole.entrySet()) {
                var stood = one.getValue().stream()
                        .map(page -> shelf.standing(page.file()))
                        .flatMap(Optional::stream)
                        .mapToInt(Integer::intValue)
                        .sum();
                var stands = one.getValue().stream().mapToInt(Page::figures).sum();
                if (stood == 0) continue;
                before += stood;
                now += stands;
                if (stands == 0) emptied.add(one.getKey());
            }
            if (now * 2 < before) {
                var why = now == 0
                        ? Failure.of(Reason.EMPTIED, before)
                        : Failure.of(Reason.FAR_FEWER, now + " " + before);
                troubles.add(new Trouble("", why));
                return new Result(source.id(), question.id(), 0, 0, absent, troubles);
            }
            emptied.forEach(series -> {
                troubles.add(new Trouble(series.file(1), Failure.of(Reason.EMPTIED, "")));
                whole.remove(series);
            });
            var out = shelf.setOut(
                    question, whole.values().stream().flatMap(List::stream).toList());
            out.unread().forEach((file, why) -> troubles.add(new Trouble(file, why)));
            return new Result(
                    source.id(), question.id(), out.fresh().size(), out.same().size(), absent, troubles);
        }

        private Came broken(Reason reason, String detail) {
            return new Broken(new Failure(reason, detail));
        }
    }
}
