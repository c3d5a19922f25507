package se.styrkedja.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Person;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.Sheet;

@Controller
class PeopleRoutes {
    private final Accounts accounts;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    PeopleRoutes(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// GET /konton
    @GetMapping("/konton")
    Answer people(Visit visit) {
        var rows = accounts.people(visit.scope()).stream()
                .map(person -> row(visit, person))
                .toList();
        long people = rows.stream().map(PeoplePage.Row::name).distinct().count();
        var title = messages.text("people.title", Long.toString(people));
        return new Answer.Data(
                "access/people", new PeoplePage(visit.opening(Section.PEOPLE, title), rows), rows, sheet(rows));
    }

    private PeoplePage.Row row(Visit visit, Person person) {
        var held = person.held();
        return new PeoplePage.Row(
                person.account().name(),
                messages.text("role." + held.role()),
                accounts.name(visit.scope(), held.node()),
                Swedish.date(held.tenure().first()),
                held.tenure().isOpen() ? "" : Swedish.date(held.tenure().last()),
                held.decision(),
                held.tenure().covers(LocalDate.now(clock)));
    }

    private Sheet sheet(List<PeoplePage.Row> rows) {
        return new Sheet(
                List.of(messages.text("people.columns").split(";")),
                rows.stream()
                        .map(r -> List.of(r.name(), r.role(), r.node(), r.from(), r.to(), r.decision()))
                        .toList());
    }
}
