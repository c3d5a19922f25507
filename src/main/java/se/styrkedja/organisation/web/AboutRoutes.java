package se.styrkedja.organisation.web;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

/// The page that every page leads to at its foot: what is used here, and the statement of accessibility that an
/// authority must give.
/// Source: lagen (2018:1937) om tillgänglighet till digital offentlig service 13 §.
@Controller
class AboutRoutes {
    private final Messages messages = Messages.of("organisation-web");

    /// GET /om
    @GetMapping("/om")
    Answer page(CurrentUser user) {
        var version = AboutRoutes.class.getPackage().getImplementationVersion();
        return new Answer.Page(
                "organisation/web/about",
                new AboutPage(
                        user.inside(Section.START, messages.text("about.heading")),
                        Objects.requireNonNullElse(version, "")));
    }
}
