package se.styrkedja.access.visits;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.UriComponentsBuilder;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.sentforms.RefusedPosts;
import se.styrkedja.access.sentforms.SentForms;
import se.styrkedja.web.Form;
import se.styrkedja.web.TroublePage;

/// What is done with a form whose secret is of a session that has ended: it is kept, and whoever sent it is led through
/// sign-in to a page where it is sent with one press. It is never done by itself, so that another site that makes a
/// browser send a form gains nothing; it is kept only when the browser says that a page of ours sent it, and no script:
/// what anybody else has planted is never offered as one's own.
public final class EndedSession implements AccessDeniedHandler {
    /// The cookie that holds the secret of what was kept.
    public static final String COOKIE = "styrkedja-kvar";

    /// Where one goes on after signing in.
    public static final String ONWARD = "/fortsatt";

    private final RefusedPosts posts;
    private final SentForms forms;
    private final Accounts accounts;
    private final Clock clock;

    EndedSession(RefusedPosts posts, SentForms forms, Accounts accounts, Clock clock) {
        this.posts = posts;
        this.forms = forms;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var onward = keep(request, response);
        if (onward.isEmpty()) {
            TroublePage.refuse(request, response, mayWait(request) ? TroublePage.Why.FULL : why(request));
            return;
        }
        if (Sessions.account()
                .map(account -> account.value().toString())
                .filter(account -> !account.equals(request.getParameter(Form.WHOSE)))
                .isPresent()) ToldFilter.tellAnothers(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                Sessions.account().isPresent()
                        ? ONWARD
                        : "/logga-in?sedan=" + URLEncoder.encode(ONWARD, StandardCharsets.UTF_8));
    }

    /// Offers a form again, under a key of its own, that was sent before with something else in it.
    void offerAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var onward = keep(request, response, RefusedPosts.Why.SENT_BEFORE);
        if (onward.isEmpty()) {
            TroublePage.refuse(request, response, TroublePage.Why.SENT_BEFORE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", onward.get());
    }

    /// Keeps a form that was refused.
    ///
    /// @return where one goes on after signing in; empty when it is nothing to keep
    public Optional<String> keep(HttpServletRequest request, HttpServletResponse response) {
        return keep(request, response, RefusedPosts.Why.SESSION_ENDED);
    }

    private Optional<String> keep(HttpServletRequest request, HttpServletResponse response, RefusedPosts.Why why) {
        if (!mayWait(request)) return Optional.empty();
        var account = whose(request);
        var fields = fields(request);
        if (why == RefusedPosts.Why.SENT_BEFORE) fields.put(Form.KEY, List.of(Form.key()));
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        var secret = kept(request, new RefusedPosts.Post(account, address, fields, why, clock.instant()));
        secret.ifPresent(kept -> response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, kept)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(RefusedPosts.KEPT)
                        .build()
                        .toString()));
        return secret.map(kept -> ONWARD);
    }

    /// Whether it waits where there is room for it.
    private boolean mayWait(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && isFromOwnPage(request)
                && isSomebodys(whose(request))
                && !Form.hasPassword(request.getParameterMap().keySet());
    }

    private static String whose(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(Form.WHOSE)).orElse("");
    }

    private Optional<String> kept(HttpServletRequest request, RefusedPosts.Post post) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("multipart/form-data")) return posts.keep(secret(request), post);
        try {
            var chosen = request.getParts().stream()
                    .filter(part -> !Optional.ofNullable(part.getSubmittedFileName())
                            .orElse("")
                            .isEmpty())
                    .toList();
            return posts.keep(secret(request), post, chosen);
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return posts.keep(secret(request), post);
        }
    }

    /// The secret of what waits in this browser; empty when nothing does.
    static String secret(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Whether something waits in this browser, for whomever: the page to sign in on says that it does, and never
    /// what.
    public boolean waits(HttpServletRequest request) {
        return posts.waits(secret(request), clock.instant());
    }

    /// What waits in this browser for the account that the forms were made for, the latest first. What has been sent
    /// since waits no longer.
    public List<RefusedPosts.Waiting> waiting(HttpServletRequest request, String account) {
        return posts.find(secret(request), account, clock.instant()).stream()
                .filter(waiting -> !isAnswered(waiting.post().first(Form.KEY)))
                .toList();
    }

    private boolean isAnswered(String key) {
        return Form.uuid(key).flatMap(forms::answer).isPresent();
    }

    /// Lets the next page tell that what waits in this browser is another's, where something does.
    public void tellAnothers(HttpServletRequest request, HttpServletResponse response) {
        if (waits(request)) ToldFilter.tellAnothers(response);
    }

    /// Throws away what waits by that name in this browser for the account, and lets the next page tell so.
    public void throwAway(HttpServletRequest request, HttpServletResponse response, String id, String account) {
        if (posts.one(secret(request), id, account, clock.instant()).isEmpty()) return;
        posts.forget(id);
        ToldFilter.tellThrownAway(response);
    }

    /// Why a form was refused that is not kept.
    private static TroublePage.Why why(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        var packed = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
        if (Elsewhere.sent(request)) return TroublePage.Why.ELSEWHERE;
        if (!packed.equals("identity")) return TroublePage.Why.PACKED;
        if (!type.isEmpty() && !type.matches("(?i)(multipart/form-data|application/x-www-form-urlencoded)\\b.*"))
            return TroublePage.Why.UNLIKE;
        if (request.getParameterMap().isEmpty())
            return type.startsWith("multipart/") ? TroublePage.Why.UPLOAD : TroublePage.Why.EMPTY;
        return Form.hasPassword(request.getParameterMap().keySet()) ? TroublePage.Why.PASSWORD : TroublePage.Why.STALE;
    }

    /// Forms wait only for an account that has a role: nobody else fills memory or disk.
    private boolean isSomebodys(String account) {
        return Form.uuid(account)
                .flatMap(id -> accounts.standing(new AccountId(id), LocalDate.now(clock)))
                .isPresent();
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((field, texts) -> fields.put(field, List.of(texts)));
        // Those of the address come first, and are sent with it again.
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((named, texts) -> {
                    var field = URLDecoder.decode(named, StandardCharsets.UTF_8);
                    var all = fields.getOrDefault(field, List.of());
                    fields.put(field, all.subList(Math.min(texts.size(), all.size()), all.size()));
                });
        fields.values().removeIf(List::isEmpty);
        fields.remove("_csrf");
        return fields;
    }

    private static boolean isFromOwnPage(HttpServletRequest request) {
        var mode = Optional.ofNullable(request.getHeader("Sec-Fetch-Mode")).orElse("navigate");
        return Elsewhere.isOwnPage(request) && mode.equals("navigate");
    }
}
