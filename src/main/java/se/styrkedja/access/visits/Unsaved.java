package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import se.styrkedja.access.AccountId;
import se.styrkedja.web.Labels;

/// What was typed in forms that came to nothing, as when what they were about had been settled meanwhile: in memory
/// only, the latest, and for nobody but the one who typed it. The page that such a form led to, or that it stood below
/// when it was refused, shows what does not stand on it ([ToldFilter]) each time it is opened, while it is kept: a page
/// that is loaded anew, or fetched beforehand by the browser, loses nothing. Where too much is kept the oldest words
/// go,
/// and that they did is told on their page as long.
public final class Unsaved {
    static final Duration KEPT = Duration.ofMinutes(30);

    private static final Pattern ID = Pattern.compile("/([0-9]+|[0-9a-f]{8}-[0-9a-f-]{27})(/|$)");

    /// Of as much as one form takes each.
    private static final int FORMS_KEPT = 200;

    private static final int FORMS_KEPT_OF_ONE = 20;

    private static final int FIELDS_SAVED = 2_000;

    /// @param number its own, also after the server has been started anew
    /// @param texts none when they are not kept any longer
    private record Typed(
            long number, AccountId account, String path, String about, List<Labels.Told> texts, Instant when) {
        boolean isDropped() {
            return texts.isEmpty();
        }

        Typed dropped() {
            return new Typed(number, account, path, about, List.of(), when);
        }

        /// Without what was typed in the same fields with the same words.
        Typed without(List<Labels.Told> later) {
            var fields =
                    later.stream().map(told -> told.field() + ' ' + told.text()).collect(Collectors.toSet());
            return new Typed(
                    number,
                    account,
                    path,
                    about,
                    texts.stream()
                            .filter(told -> !fields.contains(told.field() + ' ' + told.text()))
                            .toList(),
                    when);
        }

        Typed of(String otherPath) {
            return new Typed(number, account, otherPath, about, texts, when);
        }
    }

    /// A field of a form.
    ///
    /// @param form that it was sent to
    private record Field(AccountId account, String form, String name) {}

    /// The words that a field was saved with, told apart without being kept.
    private record Saved(String digest, Instant when) {}

    private final Clock clock;

    /// What each was saved with last, the oldest first.
    private final SequencedMap<Field, Saved> saved = new LinkedHashMap<>();

    /// The latest first.
    private final List<Typed> kept = new ArrayList<>();

    private long last;

    Unsaved(Clock clock) {
        this.clock = clock;
    }

    /// Keeps what was typed, but for the words that the same field of the form was saved with last, as from another
    /// tab.
    ///
    /// @param form that it was sent to
    /// @param address that the form led to, or was sent to
    synchronized void keep(AccountId account, String form, String address, Labels.Lost typed) {
        forgetOld();
        var lost = typed.texts().stream()
                .filter(told -> Optional.ofNullable(saved.get(field(account, form, told)))
                        .filter(last -> last.digest().equals(digest(told)))
                        .isEmpty())
                .toList();
        if (lost.isEmpty()) return;
        last = Math.max(last + 1, clock.millis());
        kept.addFirst(new Typed(last, account, path(address), typed.about(), lost, clock.instant()));
        dropOver(FORMS_KEPT_OF_ONE, other -> other.account().equals(account));
        dropOver(FORMS_KEPT, other -> true);
        if (kept.size() > FIELDS_SAVED) kept.removeLast();
    }

    /// The oldest words of those forms go when there are more.
    private void dropOver(int most, Predicate<Typed> which) {
        var words = which.and(typed -> !typed.isDropped());
        if (kept.stream().filter(words).count() <= most) return;
        int oldest = kept.size() - 1;
        while (!words.test(kept.get(oldest))) oldest--;
        kept.set(oldest, kept.get(oldest).dropped());
    }

    /// What the account typed in forms that led to the page, the latest first; none when it is not kept, or another's.
    /// The same words about the same thing are told once.
    synchronized List<Labels.Lost> of(AccountId account, String address) {
        forgetOld();
        var seen = new HashSet<Labels.Lost>();
        return kept.stream()
                .filter(typed -> isOf(typed, account, address))
                .map(typed -> new Labels.Lost(
                        typed.about(),
                        typed.texts().stream()
                                .filter(told -> seen.add(new Labels.Lost(typed.about(), List.of(told))))
                                .toList()))
                .filter(form -> !form.texts().isEmpty())
                .toList();
    }

    /// Of how many forms that led to the page the words are not kept any longer.
    synchronized int dropped(AccountId account, String address) {
        return (int) kept.stream()
                .filter(typed -> typed.isDropped() && isOf(typed, account, address))
                .count();
    }

    /// Names what [#of] and [#dropped] tell now, so that nothing that comes later is thrown away unseen.
    synchronized String shown(AccountId account, String address) {
        return kept.stream()
                .filter(typed -> isOf(typed, account, address))
                .map(typed -> Long.toString(typed.number()))
                .collect(Collectors.joining(" "));
    }

    /// Throws away what the reader typed in forms that led to the page and was shown there, and lets the next page tell
    /// so.
    ///
    /// @param shown names it
    public synchronized void throwAway(HttpServletResponse response, AccountId account, String address, String shown) {
        if (throwAway(account, address, shown))
            ToldFilter.tellThrownAway(response, !shown(account, address).isEmpty());
    }

    synchronized boolean throwAway(AccountId account, String address, String shown) {
        var numbers = new HashSet<>(List.of(shown.split(" ")));
        return kept.removeIf(typed -> isOf(typed, account, address) && numbers.contains(Long.toString(typed.number())));
    }

    private static Field field(AccountId account, String form, Labels.Told told) {
        return new Field(account, path(form), told.field());
    }

    private static String digest(Labels.Told told) {
        return DigestUtils.sha256Hex(told.text());
    }

    /// What has been saved since is not unsaved any more.
    ///
    /// @param form that it was sent to
    synchronized void forget(AccountId account, String form, List<Labels.Told> texts) {
        for (var told : texts) saved.putLast(field(account, form, told), new Saved(digest(told), clock.instant()));
        while (saved.size() > FIELDS_SAVED) saved.pollFirstEntry();
        kept.removeIf(typed -> typed.account().equals(account)
                && !typed.isDropped()
                && typed.without(texts).isDropped());
        kept.replaceAll(typed -> typed.account().equals(account) ? typed.without(texts) : typed);
    }

    /// Follows a page that leads on to another: what it would have shown is the other's, and kept no longer for that.
    synchronized void move(AccountId account, String from, String to) {
        kept.replaceAll(typed -> isOf(typed, account, from) ? typed.of(path(to)) : typed);
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        kept.removeIf(typed -> typed.when().isBefore(oldest));
        saved.values().removeIf(last -> last.when().isBefore(oldest));
    }

    private static boolean isOf(Typed typed, AccountId account, String page) {
        return typed.account().equals(account) && isBelow(typed.path(), path(page));
    }

    /// Whether it is of the page itself, or of something in it: `/omraden/17/mal` is of `/omraden/17`. What is one of
    /// many does not show on the list of them.
    private static boolean isBelow(String path, String page) {
        if (path.equals(page)) return true;
        if (!path.startsWith(page + "/")) return false;
        var below = path.substring(page.length());
        return ID.matcher(page).find()
                || (below.indexOf('/', 1) < 0 && !ID.matcher(below).find());
    }

    private static String path(String address) {
        return Optional.of(address.replaceFirst("[?#].*", ""))
                .filter(path -> !path.isEmpty())
                .orElse("/");
    }
}
