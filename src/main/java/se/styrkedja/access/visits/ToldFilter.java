package se.styrkedja.access.visits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccountId;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.web.Messages;
import se.styrkedja.web.TroublePage;

/// Tells on the next page what came of a form that led on to it: in one sentence, once. The sentence is that of the log
/// of who did what; between the two pages the browser holds the name of the deed in a cookie, which says nothing that
/// the page does not. What was typed in forms that came to nothing it lets the page show that they led to.
final class ToldFilter extends OncePerRequestFilter {
    private static final String COOKIE = "styrkedja-gjort";
    private static final String KEPT = ToldFilter.class.getName();
    private static final String NOTHING = "NOTHING";
    private static final String ANOTHERS = "ANOTHERS";
    private static final String THROWN_AWAY = "THROWN_AWAY";
    private static final String SOME_THROWN_AWAY = "SOME_THROWN_AWAY";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Messages WORDS = Messages.of("deeds");

    /// They are seen without being told.
    private static final Set<String> UNTOLD = Set.of(
            AccessAction.SIGNED_IN_BY_PASSWORD.name(),
            AccessAction.SIGNED_IN_BY_SERVICE.name(),
            AccessAction.TRIED_TO_BE.name(),
            AccessAction.CHOSE_ORGANISER.name());

    private final Rooms rooms;
    private final Unsaved unsaved;

    ToldFilter(Rooms rooms, Unsaved unsaved) {
        this.rooms = rooms;
        this.unsaved = unsaved;
    }

    /// What came of the form that led here, in a sentence; empty when none did.
    static String told(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof String sentence ? sentence : "";
    }

    /// Lets the next page tell of a deed.
    ///
    /// @param deed its name in the log
    static void tell(HttpServletResponse response, String deed) {
        if (!isTold(response) && !UNTOLD.contains(deed)) set(response, deed, SOON);
    }

    /// Lets the next page tell that a form came to nothing.
    static void tellNothing(HttpServletResponse response) {
        if (!isTold(response)) set(response, NOTHING, SOON);
    }

    private static boolean isTold(HttpServletResponse response) {
        return response.getHeaders("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith(COOKIE + '='));
    }

    /// Lets the next page tell that a form was another's than who is signed in, and is not saved.
    static void tellAnothers(HttpServletResponse response) {
        set(response, ANOTHERS, SOON);
    }

    /// Lets the next page tell that a form that waited is thrown away.
    static void tellThrownAway(HttpServletResponse response) {
        tellThrownAway(response, false);
    }

    /// The same of what a page showed.
    ///
    /// @param more whether there is something on that page that was not shown
    static void tellThrownAway(HttpServletResponse response, boolean more) {
        set(response, more ? SOME_THROWN_AWAY : THROWN_AWAY, SOON);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reads = request.getMethod().equals("GET");
        var account = reads ? Sessions.account() : Optional.<AccountId>empty();
        var address = request.getRequestURI();
        account.flatMap(reader -> unsaved(reader, request)).ifPresent(page -> TroublePage.unsaved(request, page));
        var sentence = (reads ? deed(request) : Optional.<String>empty()).flatMap(this::sentence);
        sentence.ifPresent(told -> request.setAttribute(KEPT, told));
        chain.doFilter(request, response);
        var onward = Optional.ofNullable(response.getHeader("Location"));
        account.ifPresent(reader -> onward.ifPresent(to -> unsaved.move(reader, address, to)));
        boolean shown =
                Optional.ofNullable(response.getContentType()).orElse("").startsWith("text/html");
        if (sentence.isPresent() && shown && !response.isCommitted()) set(response, "", Duration.ZERO);
    }

    private Optional<TroublePage.Unsaved> unsaved(AccountId reader, HttpServletRequest request) {
        var address = request.getRequestURI();
        var forms = unsaved.of(reader, address);
        int dropped = unsaved.dropped(reader, address);
        if (forms.isEmpty() && dropped == 0) return Optional.empty();
        var query = Optional.ofNullable(request.getQueryString());
        return Optional.of(new TroublePage.Unsaved(
                forms,
                dropped,
                address + query.map(after -> '?' + after).orElse(""),
                unsaved.shown(reader, address),
                Token.of(request).text(),
                reader.value().toString()));
    }

    private static Optional<String> deed(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private Optional<String> sentence(String deed) {
        if (deed.equals(ANOTHERS)) return Optional.of(WORDS.text("told.anothers"));
        if (deed.equals(THROWN_AWAY)) return Optional.of(WORDS.text("told.thrown-away"));
        if (deed.equals(SOME_THROWN_AWAY)) return Optional.of(WORDS.text("told.some-thrown-away"));
        if (deed.equals(NOTHING)) return Optional.of(WORDS.text("told.nothing"));
        return rooms.action(deed).map(action -> WORDS.text("told", rooms.told(action)));
    }

    private static void set(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(kept)
                        .build()
                        .toString());
    }
}
