package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where one says what came of a goal, with the figures before and after beside.
///
/// @param action where it is sent; empty for one who may not, or where the area is closed
/// @param due when the goal is to be reached, and that it is said before that day where it is, in sentences
/// @param before the figure when the goal was set, in words; empty when it is measured in words
/// @param afterTitle what the figure it is held against is called: now, or that of the goal's day
/// @param after that figure, in words
/// @param change what the difference is and how sure; empty when there is none
/// @param target on which side of the target the figure now lies, and how sure; empty when there is none
/// @param version of what has been said; 0 when nothing has
/// @param stale what somebody else said in the meantime
/// @param earlier what has been said before, the latest first
record FollowUpPage(
        Shell shell,
        Form form,
        String action,
        String measured,
        String due,
        String before,
        String afterTitle,
        String after,
        String afterAddress,
        String change,
        String target,
        List<Offered> outcomes,
        int version,
        StaleVersion stale,
        List<Said> earlier) {
    public FollowUpPage {
        outcomes = List.copyOf(outcomes);
        earlier = List.copyOf(earlier);
    }

    /// An answer, with what is known before it is given.
    ///
    /// @param doubt why the figures do not show it; empty where they do
    public record Offered(Choice choice, String doubt) {}

    public record Said(String when, List<ChainPicture.Tag> tags, String comment, String lesson, String plan) {
        public Said {
            tags = List.copyOf(tags);
        }
    }
}
