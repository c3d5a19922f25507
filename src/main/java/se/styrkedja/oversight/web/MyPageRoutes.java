package se.styrkedja.oversight.web;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

@Controller
class MyPageRoutes {
    private static final int MOST_CHANGES = 5;
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private final Deliveries deliveries;
    private final Messages messages = Messages.of("oversight");

    MyPageRoutes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /// GET /min-sida
    @GetMapping("/min-sida")
    Answer page(Visit visit) {
        List<MyPage.Waiting> waiting = List.of();
        var title = messages.text("my-page.title", Integer.toString(waiting.size()));
        return new Answer.Page(
                "oversight/mypage", new MyPage(visit.opening(Section.MY_PAGE, title), waiting, changes(visit)));
    }

    private List<MyPage.Change> changes(Visit visit) {
        if (!visit.may(Right.READ_DELIVERIES)) return List.of();
        return deliveries.history(visit.scope()).stream()
                .limit(MOST_CHANGES)
                .map(this::change)
                .toList();
    }

    private MyPage.Change change(Delivery delivery) {
        return new MyPage.Change(
                Swedish.date(delivery.takenInAt().atZone(HERE).toLocalDate()),
                messages.text("my-page.taken-in", delivery.file()),
                "/inlasningar/" + delivery.id().value());
    }
}
