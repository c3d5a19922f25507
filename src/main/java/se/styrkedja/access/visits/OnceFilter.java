package se.styrkedja.access.visits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.styrkedja.access.sentforms.Reply;
import se.styrkedja.access.sentforms.SentForm;
import se.styrkedja.access.sentforms.SentForms;
import se.styrkedja.web.Form;
import se.styrkedja.web.Labels;
import se.styrkedja.web.TroublePage;

/// Lets a form be answered once, by the key that every form carries: one that is sent again is led
/// to where the first answer led, and one without a key is refused. A form with a file in it is
/// only looked at when it is sent, and may be sent again.
final class OnceFilter extends OncePerRequestFilter {

    private final SentForms forms;
    private final EndedSession ended;
    private final Unsaved unsaved;

    OnceFilter(SentForms forms, EndedSession ended, Unsaved unsaved) {
        this.forms = forms;
        this.ended = ended;
        this.unsaved = unsaved;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    private static boolean holdsFiles(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = Optional.ofNullable(request.getParameter(Form.KEY)).flatMap(Form::uuid);
        if (key.isEmpty()) {
            TroublePage.refuse(request, response, TroublePage.Why.KEY);
            return;
        }
        if (holdsFiles(request)) {
            chain.doFilter(request, response);
            return;
        }
        var before = once(key.get(), request, response, chain);
        if (before.isEmpty()) return;
        switch (before.get()) {
            case Reply.Led(var address, var deed) -> {
                tell(deed, address, request, response);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", address);
            }
            case Reply.Shown(var type, var body) -> {
                response.setContentType(type);
                response.getOutputStream().write(body);
            }
            case Reply.OtherContent other -> ended.offerAgain(request, response);
        }
    }

    private static Optional<Reply> reply(ContentCachingResponseWrapper read, String deed) {
        return switch (read.getStatus()) {
            case HttpServletResponse.SC_SEE_OTHER ->
                Optional.ofNullable(read.getHeader("Location")).map(address -> new Reply.Led(address, deed));
            case HttpServletResponse.SC_OK ->
                Optional.ofNullable(read.getContentType())
                        .map(type -> new Reply.Shown(type, read.getContentAsByteArray()));
            default -> Optional.empty();
        };
    }

    /// What the form came to, now or when it was sent before; empty when it came to nothing.
    private String deed(UUID key) {
        return SentForm.current()
                .map(SentForm::deed)
                .filter(deed -> !deed.isEmpty())
                .or(() -> forms.answer(key).map(Reply.Led::deed))
                .orElse("");
    }

    /// Lets the page that the form leads to tell what it came to; of one that came to nothing, with what was typed.
    private void tell(String deed, String address, HttpServletRequest request, HttpServletResponse response) {
        if (!deed.isEmpty()) {
            Sessions.account()
                    .ifPresent(
                            account -> unsaved.forget(account, request.getRequestURI(), TroublePage.written(request)));
            ToldFilter.tell(response, deed);
            return;
        }
        keep(request, address, TroublePage.written(request));
        ToldFilter.tellNothing(response);
    }

    private void keep(HttpServletRequest request, String address, List<Labels.Told> texts) {
        Sessions.account()
                .ifPresent(account -> unsaved.keep(
                        account, request.getRequestURI(), address, new Labels.Lost(Labels.about(request), texts)));
    }

    /// Names all that was typed, without telling it; empty for a form with a password in it.
    private static String content(HttpServletRequest request) {
        var typed = new TreeMap<>(request.getParameterMap());
        if (Form.hasPassword(typed.keySet())) return "";
        typed.keySet().removeIf(field -> field.startsWith("_"));
        var all = new StringBuilder(request.getRequestURI());
        typed.forEach(
                (field, texts) -> all.append('\0').append(field).append('\0').append(String.join("\0", texts)));
        return DigestUtils.sha256Hex(all.toString());
    }

    private static String whose(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(Form.WHOSE)).orElse("");
    }

    private Optional<Reply> once(UUID key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            return forms.once(key, content(request), () -> {
                var read = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, read);
                var deed = deed(key);
                var reply = reply(read, deed);
                if (reply.orElse(null) instanceof Reply.Led(var address, var came)
                        && !whose(request).isEmpty()) tell(came, address, request, response);
                if (read.getStatus() == HttpServletResponse.SC_UNPROCESSABLE_CONTENT)
                    keep(request, request.getRequestURI(), TroublePage.homeless(request));
                read.copyBodyToResponse();
                return reply;
            });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
