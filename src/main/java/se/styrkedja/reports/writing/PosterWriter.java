package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Poster;
import se.styrkedja.reports.Poster.Area;
import se.styrkedja.reports.Poster.Learners;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// A poster as a page that stands alone, or as what its PDF is made of: A3, lying.
final class PosterWriter {
    /// The questions that lead from a finding to an effect, in the order they are answered.
    enum Question {
        AREA,
        WHY,
        CLASSROOM,
        ORGANISATION,
        EFFECTS,
        PUPILS,
        KNOW,
        RESEARCH;

        /// @param whom the question is about those
        String label(Learners whom) {
            return switch (this) {
                case AREA -> WORDS.text("poster.area");
                case WHY -> WORDS.text("poster.why");
                case CLASSROOM -> WORDS.text("poster.classroom");
                case ORGANISATION -> WORDS.text("poster.organisation");
                case EFFECTS -> WORDS.text("poster.effects");
                case PUPILS -> WORDS.text("poster.pupils." + whom);
                case KNOW -> WORDS.text("poster.know");
                case RESEARCH -> WORDS.text("poster.research");
            };
        }

        List<String> answers(Poster.Answers of) {
            return switch (this) {
                case AREA -> of.area();
                case WHY -> of.why();
                case CLASSROOM -> of.classroom();
                case ORGANISATION -> of.organisation();
                case EFFECTS -> of.effects();
                case PUPILS -> of.pupils();
                case KNOW -> of.know();
                case RESEARCH -> of.research();
            };
        }
    }

    /// A state in more letters than this is a sentence, and stands at the foot.
    private static final int SHORT = 30;

    private final Poster poster;
    private final Medium medium;
    private final PosterRoom room;
    private final Markup page = new Markup();

    private PosterWriter(Poster poster, Medium medium) {
        this.poster = poster;
        this.medium = medium;
        this.room = PosterRoom.of(poster);
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
        var kind = "areas areas-" + poster.areas().size() + (poster.motto().isBlank() ? " tall" : "");
        switch (medium) {
            case SCREEN -> page.open("main", "class", kind);
            case PAPER -> page.open("main", "class", kind, "style", "font-size: " + room.size() + "pt");
        }
        int number = 0;
        for (var area : poster.areas()) area(++number, area);
        page.close();
        footer();
        return "<!DOCTYPE html>\n" + page.close().close();
    }

    private void header() {
        page.open("header");
        if (!isSentence()) page.element("p", poster.state(), "class", "state");
        page.element("p", poster.organiser() + " \u00b7 " + poster.period(), "class", "organiser");
        page.element("h1", WORDS.text(isDraftOfReport() ? "poster.title.asked" : "poster.title"), "id", "poster");
        if (!poster.motto().isBlank()) page.element("p", poster.motto(), "class", "motto");
        page.close();
    }

    private void footer() {
        page.open("footer");
        if (isSentence()) page.text(poster.state() + ". ");
        page.text(WORDS.text(isDraftOfReport() ? "poster.sources" : "poster.sources.plan"))
                .close();
    }

    private boolean isSentence() {
        return poster.state().length() > SHORT;
    }

    private void area(int number, Area area) {
        var id = "resultat-" + number;
        page.open("section", "class", "area area-" + number, "aria-labelledby", id);
        page.element("p", WORDS.text("poster.result"), "class", "step").open("h2", "id", id);
        runs(area.point());
        page.close().open("p", "class", "meaning");
        runs(area.text());
        page.close();
        if (medium == Medium.SCREEN || room.hasPictures()) area.picture().forEach(picture -> picture(number, picture));
        for (var question : Question.values()) place(question, question.answers(area.answers()));
        page.close();
    }

    /// A number, its unit and what touches them stand on one line.
    private void runs(List<Inline> text) {
        for (var glued : Glued.of(text)) page.element("span", Inline.text(glued.runs()), "class", style(glued));
    }

    private static String style(Glued glued) {
        return switch (glued.runs().getFirst()) {
            case Inline.Words w -> glued.isNumber() ? "value" : "words";
            case Inline.Strong s -> "strong";
            case Inline.Value v -> "value";
        };
    }

    private void picture(int number, Picture picture) {
        int width = PosterRoom.column(poster.areas().size());
        page.open("div", "class", "picture").element("p", picture.subtitle(), "class", "measure");
        page.trusted(SvgWriter.write(picture, "diagram-" + number, medium, width))
                .close();
    }

    /// Whether nothing is decided yet, so that all its words are the report's.
    private boolean isDraftOfReport() {
        return poster.areas().stream().allMatch(area -> area.answers().equals(Poster.Answers.NONE));
    }

    /// What nobody has answered is asked for on the pages, not on the wall.
    private void place(Question question, List<String> answers) {
        if (answers.isEmpty()) return;
        page.open("div", "class", "place").element("h3", question.label(poster.learners()));
        for (var answer : answers) page.element("p", medium == Medium.PAPER ? room.shortened(answer) : answer);
        page.close();
    }
}
