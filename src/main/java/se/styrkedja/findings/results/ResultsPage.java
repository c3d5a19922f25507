package se.styrkedja.findings.results;

import java.util.List;
import se.styrkedja.findings.Importance;
import se.styrkedja.findings.Tone;
import se.styrkedja.indicators.shown.OverTime;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Shell;

/// What the figures of one place say. The heading is the heaviest finding that is supported, or says that none is.
///
/// @param lead what that finding means and how sure it is
/// @param chosen the part of the address that names the place
/// @param first the finding that leads; none where nothing is supported
/// @param picture the heaviest finding over time; none where it is a school's below
/// @param next at most three more
/// @param all every finding, by tone
/// @param importance how much the measures of all count in their order
/// @param below the units below, by area and by name: never by rank
/// @param elsewhere other outlooks within reach
record ResultsPage(
        Shell shell,
        String lead,
        Chosen chosen,
        List<Card> first,
        List<OverTime> picture,
        List<Card> next,
        List<Group> all,
        List<Importance.Alike> importance,
        List<Part> below,
        List<Link> elsewhere,
        Ways ways) {
    public ResultsPage {
        first = List.copyOf(first);
        picture = List.copyOf(picture);
        next = List.copyOf(next);
        all = List.copyOf(all);
        importance = List.copyOf(importance);
        below = List.copyOf(below);
        elsewhere = List.copyOf(elsewhere);
    }

    /// How many times a difference between girls and boys counts beside that.
    public String genders() {
        return Importance.timesOfGenders();
    }

    /// The page of the finding that is pictured.
    public String pictured() {
        return (first.isEmpty() ? next : first).getFirst().address();
    }

    /// One finding.
    ///
    /// @param persons how many stand behind the figure, in words; empty when no source says
    public record Card(
            Tone tone,
            String sureness,
            String area,
            String point,
            String shown,
            String persons,
            String meaning,
            String reason,
            String address) {}

    /// The findings of one tone.
    public record Group(String title, String help, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /// The units of one area.
    ///
    /// @param address of the area's own page; empty for none
    public record Part(String title, String address, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// One unit with its heaviest finding.
    ///
    /// @param point empty when nothing is notable
    public record Row(String name, String address, String point, Tone tone, String sureness, int findings) {}

    public record Link(String title, String address) {}

    /// What the reader has chosen to see, and what else there is.
    ///
    /// @param hidden the fields that name the place
    public record Chosen(List<Choice> hidden, List<Field> fields, boolean narrow, String without) {
        public Chosen {
            hidden = List.copyOf(hidden);
            fields = List.copyOf(fields);
        }
    }

    public record Field(String name, String title, String typed, List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /// Where to go from here.
    ///
    /// @param dialogue where the findings are taken up; empty for one who holds no dialogue here
    /// @param figures the page with all figures of the unit; empty for what is no unit
    /// @param claim where a claim can be tried
    public record Ways(String dialogue, String figures, String claim, String csv, String json) {}

    public int count() {
        return all.stream().mapToInt(group -> group.cards().size()).sum();
    }
}
