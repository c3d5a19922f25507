package se.styrkedja.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// What somebody else saved while one was writing, shown beside what one typed oneself. The form then carries the
/// version that is shown, so that what is sent again is sent by one who has seen both.
///
/// @param sentence who saved it, and what to do now
/// @param theirs what stands there now, heading by heading; empty when nobody else has saved anything
/// @param then what to do when it has been read, where the sentence stands on top of the page; empty where the sentence
/// says it
public record StaleVersion(String sentence, List<Line> theirs, String then) {
    /// The place of the page where it is shown: a fault that is told of it is nothing to correct.
    public static final String PLACE = "deras";

    /// Nobody else has saved anything.
    public static final StaleVersion NONE = new StaleVersion("", List.of());

    private static final String PASSED = StaleVersion.class.getName();
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*? action=\"([^\"?]*)[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern VERSION =
            Pattern.compile("(<input type=\"hidden\" name=\"(version(?!-underlag)[^\"]*)\" value=\")([^\"]*)");

    /// Versions are numbers or marks.
    private static final Pattern SAID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    public StaleVersion {
        sentence = sentence.isEmpty() ? "" : told(sentence);
        theirs = List.copyOf(theirs);
    }

    public StaleVersion(String sentence, List<Line> theirs) {
        this(sentence, theirs, "");
    }

    public record Line(String heading, String text) {}

    /// What stands now in one field of the form.
    public record Named(Form.Field field, String heading, String text) {}

    /// The fields in which what stands now differs from what was typed; all of them when none does.
    public static List<Line> differing(Form typed, List<Named> theirs) {
        var differing = theirs.stream()
                .filter(one -> !typed.optional(one.field()).equals(one.text()))
                .toList();
        return (differing.isEmpty() ? theirs : differing)
                .stream().map(one -> new Line(one.heading(), one.text())).toList();
    }

    /// Tells that the page that answers this request says that somebody has saved a later version than
    /// the one its form says was seen.
    ///
    /// @param own whether it is she who sent it, from another page of hers
    public static void passed(boolean own) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(PASSED, own, RequestAttributes.SCOPE_REQUEST);
    }

    /// What one is told who sent a form that another was saved before: of oneself, that it was from another window.
    ///
    /// @param byName the sentence that names whoever saved it
    public static String told(String byName) {
        var request = RequestContextHolder.getRequestAttributes();
        boolean own =
                request != null && Boolean.TRUE.equals(request.getAttribute(PASSED, RequestAttributes.SCOPE_REQUEST));
        return own ? Messages.of("web").text("stale.own") : byName;
    }

    /// A page that is shown again since something else was wrong with its form: the version that the
    /// form says was seen stays in it, whatever has been saved meanwhile, so that what is sent again is
    /// still about what was read. Only one who is told of the later version gets it.
    static String kept(String page, HttpServletRequest sent) {
        if (sent.getAttribute(PASSED) != null) return page;
        return FORM.matcher(page)
                .replaceAll(form -> Matcher.quoteReplacement(
                        form.group(1).equals(sent.getRequestURI())
                                ? kept(form.group(), sent::getParameter)
                                : form.group()));
    }

    private static String kept(String form, Function<String, @Nullable String> said) {
        return VERSION.matcher(form).replaceAll(version -> {
            var seen = Objects.requireNonNullElse(said.apply(version.group(2)), "");
            return Matcher.quoteReplacement(
                    version.group(1) + (SAID.matcher(seen).matches() ? seen : version.group(3)));
        });
    }

    public boolean isNone() {
        return theirs.isEmpty();
    }
}
