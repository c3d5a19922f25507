package se.styrkedja.access.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrkedja.access.AccountId;
import se.styrkedja.web.Labels;

/// What was typed in forms that came to nothing, as when what they were about had been settled meanwhile: in memory
/// only, the latest, and for nobody but the one who typed it. The page that such a form led to, or that it stood below
/// when it was refused, shows what does not stand on it ([ToldFilter]) each time it is opened, while it is kept: a page
/// that is loaded anew, or fetched beforehand by the browser, loses nothing.
final class Unsaved {
    static final Duration KEPT = Duration.ofMinutes(30);

    private static final Pattern ID = Pattern.compile("/([0-9]+|[0-9a-f]{8}-[0-9a-f-]{27})(/|$)");

    /// Of as much as one form takes each.
    private static final int FORMS_KEPT = 200;

    private static final int FORMS_KEPT_OF_ONE = 20;

    private record Typed(AccountId account, String path, List<Labels.Told> texts, Instant when) {
        /// Without what was typed in the same fields with the same words.
        Typed without(List<Labels.Told> saved) {
            var fields =
                    saved.stream().map(told -> told.field() + ' ' + told.text()).collect(Collectors.toSet());
            return new Typed(
                    account,
                    path,
                    texts.stream()
                            .filter(told -> !fields.contains(told.field() + ' ' + told.text()))
                            .toList(),
                    when);
        }

        Typed of(String otherPath) {
            return new Typed(account, otherPath, texts, when);
        }
    }

    private final Clock clock;

    /// The latest first.
    private final Deque<Typed> kept = new ArrayDeque<>();

    Unsaved(Clock clock) {
        this.clock = clock;
    }

    /// @param address that the form led to, or was sent to
    synchronized void keep(AccountId account, String address, List<Labels.Told> texts) {
        if (texts.isEmpty()) return;
        forgetOld();
        kept.addFirst(new Typed(account, path(address), List.copyOf(texts), clock.instant()));
        if (kept.stream().filter(typed -> typed.account().equals(account)).count() > FORMS_KEPT_OF_ONE)
            kept.removeLastOccurrence(kept.reversed().stream()
                    .filter(typed -> typed.account().equals(account))
                    .findFirst()
                    .orElseThrow());
        if (kept.size() > FORMS_KEPT) kept.removeLast();
    }

    /// What the account typed in forms that led to the page, the latest first; none when it is not kept, or another's.
    synchronized List<Labels.Told> of(AccountId account, String address) {
        forgetOld();
        return kept.stream()
                .filter(typed -> isOf(typed, account, address))
                .flatMap(typed -> typed.texts().stream())
                .distinct()
                .toList();
    }

    /// What has been saved since is not unsaved any more.
    synchronized void forget(AccountId account, List<Labels.Told> saved) {
        var left = kept.stream()
                .map(typed -> typed.account().equals(account) ? typed.without(saved) : typed)
                .filter(typed -> !typed.texts().isEmpty())
                .toList();
        kept.clear();
        kept.addAll(left);
    }

    /// Follows a page that leads on to another: what it would have shown is the other's, and kept no longer for that.
    synchronized void move(AccountId account, String from, String to) {
        var moved = kept.stream()
                .map(typed -> isOf(typed, account, from) ? typed.of(path(to)) : typed)
                .toList();
        kept.clear();
        kept.addAll(moved);
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        kept.removeIf(typed -> typed.when().isBefore(oldest));
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
