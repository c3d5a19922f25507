package se.styrkedja.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A page that says what went wrong and where to go from here.
///
/// @param text what it means, in a sentence
/// @param advice what to do
/// @param id what to say when asking for help, found in the log; empty when the fault is not ours
public record TroublePage(Shell shell, String text, String advice, String id) {
    private static final String WHY = TroublePage.class.getName();

    /// Why a form is refused before any handler is asked: each has sentences of its own.
    public enum Why {
        /// It was made for a session that has ended.
        STALE,

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
        UPLOAD
    }

    /// Refuses a form.
    public static void refuse(HttpServletRequest request, HttpServletResponse response, Why why) throws IOException {
        request.setAttribute(WHY, why);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static Why why(HttpServletRequest request) {
        return request.getAttribute(WHY) instanceof Why why ? why : Why.STALE;
    }
}
