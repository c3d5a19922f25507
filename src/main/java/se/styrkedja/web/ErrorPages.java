package se.styrkedja.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// What is answered when something goes wrong: a page in Swedish with what to do, never a stack trace. Our own bugs
/// are logged with an id that stands on the page.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /// Of what is told when files were sent in a way that cannot be read.
    private static final String UPLOAD = TroublePage.Why.UPLOAD.name();

    /// Of what is told when a form cannot be read.
    private static final String FORM = "form";

    /// Of what is told when a form is sent about something that is not there any more.
    private static final String GONE = "gone";

    /// Of what is told when an address does not take what is sent to it.
    private static final String METHOD = "method";

    private final Messages messages = Messages.of("web");

    @ExceptionHandler(NotFound.class)
    Answer absent(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        var typed = TroublePage.written(request);
        if (request.getMethod().equals("GET") || typed.isEmpty()) return page(visitor, 404, "", response);
        var again = TroublePage.pageOf(request.getRequestURI(), request.getQueryString(), visitor);
        return page(visitor, 404, GONE, "", typed, again, response);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Answer unreadable(Visitor visitor, HttpServletResponse response) {
        return page(visitor, 400, "", response);
    }

    @ExceptionHandler(Form.Unreadable.class)
    Answer damaged(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        var again = TroublePage.pageOf(request.getRequestURI(), request.getQueryString(), visitor);
        return page(visitor, 400, FORM, "", List.of(), again, response);
    }

    /// The reader went away while the answer was being sent: nobody is left to tell.
    @ExceptionHandler(ClientAbortException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    Answer trouble(Exception trouble, Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        if (trouble instanceof ErrorResponse known)
            return known(visitor, known.getStatusCode().value(), request, response);
        if (trouble instanceof MultipartException) return page(visitor, 400, UPLOAD, "", response);
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("trouble {}", id, trouble);
        return page(visitor, 500, id, response);
    }

    /// What the servlet container refuses before a handler is asked.
    @RequestMapping("/error")
    Answer refused(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status))
            return page(visitor, 404, "", response);
        var why = TroublePage.why(request);
        if (why.isPresent())
            return page(
                    visitor,
                    status,
                    why.get().name(),
                    "",
                    why.get().isLost() ? TroublePage.written(request) : List.of(),
                    pageOfForm(visitor, request),
                    response);
        return status == HttpServletResponse.SC_BAD_REQUEST
                        && Optional.ofNullable(request.getContentType())
                                .orElse("")
                                .startsWith("multipart/")
                ? page(visitor, status, UPLOAD, "", response)
                : known(visitor, status, request, response);
    }

    /// The page that a form was sent from which is refused before any handler is asked.
    private static String pageOfForm(Visitor visitor, HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? TroublePage.pageOf(path, (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING), visitor)
                : "";
    }

    /// What is sent and what is only read are refused in different words.
    private Answer known(Visitor visitor, int status, HttpServletRequest request, HttpServletResponse response) {
        // The page of a fault is asked for with GET, whatever was sent.
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent
                ? sent
                : request.getMethod();
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !method.equals("GET") && !method.equals("HEAD"))
            return page(visitor, status, METHOD, "", response);
        if (status == HttpServletResponse.SC_BAD_REQUEST && method.equals("POST"))
            return page(visitor, status, FORM, "", response);
        return page(visitor, status, "", response);
    }

    private Answer page(Visitor visitor, int status, String id, HttpServletResponse response) {
        var kind = switch (status) {
            case 404, 405 -> "absent";
            case 403 -> TroublePage.Why.STALE.name();
            case 500 -> "ours";
            default -> "unreadable";
        };
        return page(visitor, status, kind, id, response);
    }

    private Answer page(Visitor visitor, int status, String kind, String id, HttpServletResponse response) {
        return page(visitor, status, kind, id, List.of(), "", response);
    }

    private Answer page(
            Visitor visitor,
            int status,
            String kind,
            String id,
            List<Labels.Told> typed,
            String again,
            HttpServletResponse response) {
        response.setStatus(status);
        var shell = visitor.opening(Section.START, messages.text("trouble." + kind));
        return new Answer.Page(
                "web/trouble",
                new TroublePage(
                        shell,
                        messages.text("trouble." + kind + ".text"),
                        messages.text("trouble." + kind + ".advice"),
                        id,
                        typed,
                        again));
    }

    /// The page for an address that the servlet container cannot read, such as `/skolor/%00`: it is refused before any
    /// filter or handler is asked, so that neither session nor sign-in is known.
    static final class UnreadableAddress extends ErrorReportValve {
        private final String page;
        private final String packed;
        private final String method;

        UnreadableAddress(Site site, View view) {
            page = page(site, view, "unreadable");
            packed = page(site, view, TroublePage.Why.PACKED.name());
            method = page(site, view, METHOD);
        }

        private static String page(Site site, View view, String kind) {
            var messages = Messages.of("web");
            return view.render(
                    "web/trouble",
                    new TroublePage(
                            new Unknown(site).opening(Section.START, messages.text("trouble." + kind)),
                            messages.text("trouble." + kind + ".text"),
                            messages.text("trouble." + kind + ".advice"),
                            ""));
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            HeadersFilter.guard(response);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try {
                // What is sent packed, or with a method such as TRACE or CONNECT, is no fault of the address.
                if (request.getMethod().equals("CONNECT"))
                    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                response.getReporter()
                        .write(
                                switch (response.getStatus()) {
                                    case HttpServletResponse.SC_NOT_IMPLEMENTED -> packed;
                                    case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> method;
                                    default -> page;
                                });
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("the reader went away", gone);
            }
        }

        /// Somebody of whom nothing is known, not even whether she has signed in.
        record Unknown(Site site) implements Visitor {
            @Override
            public String name() {
                return "";
            }

            @Override
            public String account() {
                return "";
            }

            @Override
            public String standing() {
                return "";
            }

            @Override
            public String organiser() {
                return "";
            }

            @Override
            public boolean isKnown() {
                return false;
            }

            @Override
            public boolean isElsewhereToo() {
                return false;
            }

            @Override
            public List<Section> sections() {
                return List.of();
            }

            @Override
            public boolean follows(String address) {
                return false;
            }

            @Override
            public String token() {
                return "";
            }

            @Override
            public String told() {
                return "";
            }

            @Override
            public int waiting() {
                return 0;
            }
        }
    }
}
