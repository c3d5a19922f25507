package se.styrkedja.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page that says what went wrong and where to go from here.
///
/// @param text what it means, in a sentence
/// @param advice what to do
/// @param id what to say when asking for help, found in the log; empty when the fault is not ours
/// @param typed what stood in a form that is kept nowhere, to be copied from here; none when it can be filled in again
/// @param again the page that the form stands on, to be opened anew; empty where it is none or may not be opened
public record TroublePage(Shell shell, String text, String advice, String id, List<Labels.Told> typed, String again) {
    private static final String WHY = TroublePage.class.getName();

    private static final String UNSAVED = WHY + ".unsaved";

    private static final String HOMELESS = WHY + ".homeless";

    /// Of what may be a word and not the code of a choice, such as yes.
    private static final int SHORTEST = 3;

    /// Ids, what a choice is called unseen, days, school years and addresses of ours.
    private static final Pattern CODE = Pattern.compile(
            "(\\w+ |\\S*)[0-9a-f-]{36}|(?=.*[0-9])[A-Za-z0-9_=+-]+|[A-Z_]+|[0-9/-]+|(unit|area):.*|/\\S*"
                    + "|(?=.{1,50}$)[a-z0-9]+([-_:./][a-z0-9]+)+|[a-z]{1,20}");

    public TroublePage {
        typed = List.copyOf(typed);
    }

    /// Of something else than a form that is sent anew.
    public TroublePage(Shell shell, String text, String advice, String id) {
        this(shell, text, advice, id, List.of(), "");
    }

    /// Why a form is refused before any handler is asked: each has sentences of its own.
    public enum Why {
        /// It was made for a session that has ended.
        STALE,

        /// The same, with a password in it, which is kept nowhere.
        PASSWORD,

        /// It has no key of its own, or one that is none.
        KEY,

        /// Another site made the browser send it.
        ELSEWHERE,

        /// It is compressed in a way that is not taken.
        PACKED,

        /// It is no form, such as JSON.
        UNLIKE,

        /// Nothing came with it.
        EMPTY,

        /// Its files cannot be read.
        UPLOAD,

        /// The connection broke before all of its files had come.
        CUT,

        /// It was sent before with something else in it, and so much waits that it cannot wait too.
        SENT_BEFORE,

        /// It was made for a session that has ended, and it cannot wait: so much waits already, or it is too long.
        FULL;

        /// Whether what was typed stands in the answer, since it is kept nowhere.
        boolean isLost() {
            return this == SENT_BEFORE || this == FULL || this == KEY;
        }

        int status() {
            return switch (this) {
                case CUT -> HttpServletResponse.SC_BAD_REQUEST;
                case SENT_BEFORE -> HttpServletResponse.SC_CONFLICT;
                case STALE, PASSWORD, KEY, ELSEWHERE, PACKED, UNLIKE, EMPTY, UPLOAD, FULL ->
                    HttpServletResponse.SC_FORBIDDEN;
            };
        }
    }

    /// Refuses a form.
    public static void refuse(HttpServletRequest request, HttpServletResponse response, Why why) throws IOException {
        request.setAttribute(WHY, why);
        response.sendError(why.status());
    }

    /// Remembers of a form that is refused what stands in no field of its answer: it is gone when the answer is left.
    static void homeless(HttpServletRequest request, List<Labels.Told> typed) {
        request.setAttribute(HOMELESS, typed);
    }

    /// What was typed in a form that is refused and stands in no field of its answer; none when all of it does.
    public static List<Labels.Told> homeless(HttpServletRequest request) {
        return request.getAttribute(HOMELESS) instanceof List<?> typed
                ? typed.stream().map(Labels.Told.class::cast).toList()
                : List.of();
    }

    /// What was typed in forms that came to nothing, for the page that they led to.
    ///
    /// @param dropped how many others are not kept any longer, since so many are
    /// @param page its address, where one is led when they are thrown away
    /// @param shown names them all
    /// @param secret of the form that throws them away
    public record Unsaved(
            List<Labels.Lost> forms, int dropped, String page, String shown, String secret, String whose) {
        public Unsaved {
            forms = List.copyOf(forms);
        }

        Unsaved of(List<Labels.Lost> some) {
            return new Unsaved(some, dropped, page, shown, secret, whose);
        }
    }

    /// Lets the page show them.
    public static void unsaved(HttpServletRequest request, Unsaved unsaved) {
        request.setAttribute(UNSAVED, unsaved);
    }

    /// What was typed in forms that came to nothing and led to the page; empty when none did.
    static Optional<Unsaved> unsaved(HttpServletRequest request) {
        return request.getAttribute(UNSAVED) instanceof Unsaved unsaved ? Optional.of(unsaved) : Optional.empty();
    }

    /// Why a form was refused before any handler was asked; empty when it was not.
    static Optional<Why> why(HttpServletRequest request) {
        return request.getAttribute(WHY) instanceof Why why ? Optional.of(why) : Optional.empty();
    }

    /// The page of a form: that of the address it was sent to, or the nearest above that the visitor may open.
    static String pageOf(String path, @Nullable String query, Visitor visitor) {
        var whole = query == null ? path : path + "?" + query;
        if (visitor.follows(whole)) return whole;
        var above = path;
        while (above.lastIndexOf('/') > 0) {
            above = above.substring(0, above.lastIndexOf('/'));
            if (visitor.follows(above)) return above;
        }
        return "";
    }

    /// Whether a field of a form is one that people see: not a key, a draft or what a page was made of.
    public static boolean isShown(String field) {
        return !field.startsWith("_") && !field.startsWith("version");
    }

    /// Whether somebody wrote it: anything in a field that is told to be one for text, and else what is no id, code or
    /// day that was chosen or hidden. A link, or a long word, is as much written as what has blanks in it.
    public static boolean isWritten(Labels.Told told) {
        return told.label().isEmpty()
                ? isTyped(told.text().strip())
                : !told.text().isBlank();
    }

    private static boolean isTyped(String text) {
        return text.length() > SHORTEST && !CODE.matcher(text).matches();
    }

    /// What somebody wrote in a form, in the order of its page; nothing of one with a password in it.
    public static List<Labels.Told> written(HttpServletRequest request) {
        if (Form.hasPassword(request.getParameterMap().keySet())) return List.of();
        var labels = Labels.of(request);
        return request.getParameterMap().entrySet().stream()
                .filter(field -> isShown(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue())
                        .map(text -> new Labels.Told(field.getKey(), labels.of(field.getKey()), text)))
                .filter(TroublePage::isWritten)
                .toList();
    }
}
