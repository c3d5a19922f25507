package se.styrkedja.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
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

    private final Messages messages = Messages.of("web");

    @ExceptionHandler(NotFound.class)
    Answer absent(Visitor visitor, HttpServletResponse response) {
        return page(visitor, 404, "", response);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Answer unreadable(Visitor visitor, HttpServletResponse response) {
        return page(visitor, 400, "", response);
    }

    /// The reader went away while the answer was being sent: nobody is left to tell.
    @ExceptionHandler(ClientAbortException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    Answer trouble(Exception trouble, Visitor visitor, HttpServletResponse response) {
        if (trouble instanceof ErrorResponse known)
            return page(visitor, known.getStatusCode().value(), "", response);
        if (trouble instanceof MultipartException) return page(visitor, 400, "", response);
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("trouble {}", id, trouble);
        return page(visitor, 500, id, response);
    }

    /// What the servlet container refuses before a handler is asked.
    @RequestMapping("/error")
    Answer refused(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? page(visitor, status, "", response)
                : page(visitor, 404, "", response);
    }

    private Answer page(Visitor visitor, int status, String id, HttpServletResponse response) {
        response.setStatus(status);
        var kind = switch (status) {
            case 404, 405 -> "absent";
            case 403 -> "stale";
            case 500 -> "ours";
            default -> "unreadable";
        };
        var shell = visitor.opening(Section.START, messages.text("trouble." + kind));
        return new Answer.Page(
                "web/trouble",
                new TroublePage(
                        shell,
                        messages.text("trouble." + kind + ".text"),
                        messages.text("trouble." + kind + ".advice"),
                        id));
    }
}
