package se.styrkedja.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.Site;

@Controller
class StartRoutes {
    private final Site site;
    private final Messages messages = Messages.of("web");

    StartRoutes(Site site) {
        this.site = site;
    }

    /// GET /
    @GetMapping("/")
    Answer start() {
        return new Answer.Page(
                "reports/start", new StartPage(site.opening(Section.START, messages.text("start.title"))));
    }
}
