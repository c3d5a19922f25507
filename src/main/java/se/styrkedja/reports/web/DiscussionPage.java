package se.styrkedja.reports.web;

import java.util.List;
import java.util.Optional;
import se.styrkedja.web.Form;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// A draft as it is talked of: to whom it was sent and until when, and each place with what is said of it.
///
/// @param sent to whom, by whom and until when it is or was sent, or that it is not
/// @param isSent whether it is talked of now
/// @param send where it is sent; empty for one who may not
/// @param version how many times it has been sent
/// @param isOpen whether one may leave a comment now
/// @param decided that the report is decided, so that what is said now is not in it
/// @param stale how somebody else settled a comment meanwhile, and what was typed
/// @param settle where a comment is answered, its id to be added; empty for one who may not
record DiscussionPage(
        Shell shell,
        Form form,
        String report,
        String sent,
        boolean isSent,
        String send,
        int version,
        boolean isOpen,
        String settle,
        List<Place> places,
        Optional<ReportPage.Decided> decided,
        StaleVersion stale) {
    private static final Messages MESSAGES = Messages.of("reports-web");
    public static final Field TO = Field.required("till", 200, MESSAGES.text("discussion.to.missing"));
    public static final Field UNTIL = Field.day("senast", MESSAGES.text("discussion.until.missing"));
    public static final Field COMMENT = Field.required("kommentar", 1000, MESSAGES.text("comment.missing"));
    public static final Field ANSWER = Field.required("svar", 1000, MESSAGES.text("comment.answer.missing"));

    public DiscussionPage {
        places = List.copyOf(places);
    }

    /// One place of the draft.
    ///
    /// @param field for a comment on it
    /// @param action where a comment on it is sent
    public record Place(String title, Field field, String action, List<String> text, List<Note> notes) {
        public Place {
            text = List.copyOf(text);
            notes = List.copyOf(notes);
        }
    }

    /// @param settled the answer, or that it was struck; empty while it is open
    /// @param field for an answer to it
    public record Note(String id, String text, String by, boolean isOpen, String settled, Field field) {}
}
