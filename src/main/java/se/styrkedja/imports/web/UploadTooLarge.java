package se.styrkedja.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.imports.ImportsRoom;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.TroublePage;

/// What is answered to one who sends more at a time than the server takes in: it is refused before any form is read,
/// and nothing of it is kept. The server is told of the address (`cli`).
@Controller
class UploadTooLarge {
    /// What is smaller was not refused for its size, but for the number of its parts or the length of their names.
    private static final long SMALL = 4L << 20;

    private final Messages messages = Messages.of("imports-web");

    /// GET /inlasningar/for-mycket: also what a form that was too large is led to inside the server
    @GetMapping("/inlasningar/for-mycket")
    Answer tooMuch(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        boolean files = Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
        if (!files) return page(user, Section.START, "form.too-much");
        boolean isSmall = request.getContentLengthLong() >= 0 && request.getContentLengthLong() < SMALL;
        return page(user, ImportsRoom.IMPORTS, isSmall ? "upload.too-many" : "upload.too-much");
    }

    private Answer page(CurrentUser user, Section section, String key) {
        return new Answer.Page(
                "web/trouble",
                new TroublePage(
                        user.inside(section, messages.text(key)),
                        messages.text(key + ".text"),
                        messages.text(key + ".advice"),
                        ""));
    }
}
