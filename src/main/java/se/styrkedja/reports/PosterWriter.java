package se.styrkedja.reports;

import static se.styrkedja.reports.Outline.WORDS;

import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.HtmlWriter.Medium;
import se.styrkedja.reports.Poster.Area;

/// A poster as a page that stands alone, or as what its PDF is made of: A3, lying.
final class PosterWriter {
    private static final int WIDTH_ON_PAPER = 450; // a third of the sheet, in pixels
    private static final int HEIGHT_ON_PAPER = 205; // what two lines of heading and the places to write in leave
    private static final int HEIGHT_UNDER_THREE_LINES = 170;
    private static final int TWO_LINES = 55;

    /// One sheet has room for so much. Long words take the picture's place, then the places to write in shrink again.
    private enum Room {
        PICTURE("places"),
        FEW_WORDS("places roomy"),
        MANY_WORDS("places");

        private final String places;

        Room(String places) {
            this.places = places;
        }

        static Room of(Area area) {
            int point = area.point().length();
            int text = Columns.text(area.text()).length();
            if (point > 110 || text > 290) return MANY_WORDS;
            return area.picture().isEmpty() || point > 75 || text > 210 ? FEW_WORDS : PICTURE;
        }
    }

    /// The questions that lead from a finding to an effect, in the order they are answered; `half` ones stand two and
    /// two.
    private enum Question {
        AREA("area", ""),
        WHY("why", ""),
        CLASSROOM("classroom", "half"),
        ORGANISATION("organisation", "half right-half"),
        EFFECTS("effects", "half"),
        PUPILS("pupils", "half right-half"),
        KNOW("know", "half"),
        RESEARCH("research", "half right-half");

        private final String key;
        private final String size;

        Question(String key, String size) {
            this.key = key;
            this.size = size;
        }
    }

    private final Poster poster;
    private final Medium medium;
    private final Markup page = new Markup();

    private PosterWriter(Poster poster, Medium medium) {
        this.poster = poster;
        this.medium = medium;
    }

    static String write(Poster poster, Medium medium) {
        return new PosterWriter(poster, medium).write();
    }

    private String write() {
        var name = WORDS.text("poster.name", poster.organiser(), poster.period());
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "sv-SE")
                .open("head");
        HtmlWriter.properties(page, name, poster.organiser());
        page.open("style").trusted(Styles.ofPoster(medium)).close();
        if (medium == Medium.PAPER)
            page.open("bookmarks")
                    .empty("bookmark", "name", name, "href", "#poster")
                    .close();
        page.close().open("body");
        header();
        page.open("main", "class", "areas areas-" + poster.areas().size());
        int number = 0;
        for (var area : poster.areas()) area(++number, area);
        page.close();
        page.element("footer", WORDS.text("poster.sources"));
        return "<!DOCTYPE html>\n" + page.close().close();
    }

    private void header() {
        page.open("header").element("p", poster.state(), "class", "state");
        page.element("p", poster.organiser() + " \u00b7 " + poster.period(), "class", "organiser");
        page.element("h1", WORDS.text("poster.title"), "id", "poster");
        if (poster.motto().isBlank()) {
            page.open("p", "class", "motto empty");
            page.element("strong", WORDS.text("write.here"), "class", "tag");
            page.text(" " + WORDS.text("poster.motto")).close();
        } else page.element("p", poster.motto(), "class", "motto");
        page.close();
    }

    private void area(int number, Area area) {
        var id = "resultat-" + number;
        page.open("section", "class", "area area-" + number, "aria-labelledby", id);
        page.element("p", WORDS.text("poster.result"), "class", "step").element("h2", area.point(), "id", id);
        page.element("p", Columns.text(area.text()), "class", "meaning");
        var room = Room.of(area);
        if (room == Room.PICTURE)
            picture(number, area.picture().getFirst(), area.point().length());
        page.open("div", "class", room.places);
        for (var question : List.of(Question.values())) place(question);
        page.close().close();
    }

    private void picture(int number, Picture picture, int pointLength) {
        var drawing = picture.drawing();
        int height = pointLength <= TWO_LINES ? HEIGHT_ON_PAPER : HEIGHT_UNDER_THREE_LINES;
        int width = Math.min(WIDTH_ON_PAPER, height * drawing.width() / drawing.height());
        var svg = SvgWriter.write(picture, "diagram-" + number, medium, width);
        page.open("div", "class", "picture").element("p", picture.subtitle(), "class", "measure");
        page.trusted(svg).close();
    }

    private void place(Question question) {
        page.open("div", "class", ("place " + question.size).strip());
        page.element("h3", WORDS.text("poster." + question.key));
        page.element("p", WORDS.text("write.here"), "class", "here").close();
    }
}
