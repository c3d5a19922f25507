package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.Arrays;
import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Poster;
import se.styrkedja.reports.Poster.Area;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// A poster as a page that stands alone, or as what its PDF is made of: A3, lying.
final class PosterWriter {
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
        private final double height; // the least on paper, in millimetres

        Question(String key, String size) {
            this.key = key;
            this.size = size;
            this.height = size.isEmpty() ? 11.4 : 14.8;
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

    private static final int ROOMY = 2400; // letters on the whole sheet

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
        page.element("footer", WORDS.text(isDraftOfReport() ? "poster.sources" : "poster.sources.plan"));
        return "<!DOCTYPE html>\n" + page.close().close();
    }

    private void header() {
        page.open("header").element("p", poster.state(), "class", "state");
        page.element("p", poster.organiser() + " \u00b7 " + poster.period(), "class", "organiser");
        page.element("h1", WORDS.text("poster.title"), "id", "poster");
        if (poster.motto().isBlank() && !poster.isDecided()) {
            page.open("p", "class", "motto empty");
            page.element("strong", WORDS.text("write.here"), "class", "tag");
            page.text(" " + WORDS.text("poster.motto")).close();
        } else if (!poster.motto().isBlank()) page.element("p", poster.motto(), "class", "motto");
        page.close();
    }

    private void area(int number, Area area) {
        var id = "resultat-" + number;
        page.open("section", "class", "area area-" + number, "aria-labelledby", id);
        page.element("p", WORDS.text("poster.result"), "class", "step").open("h2", "id", id);
        runs(area.point());
        page.close().open("p", "class", "meaning");
        runs(area.text());
        page.close();
        var room = PosterRoom.of(area, poster.areas().size());
        for (var picture : area.picture()) if (room.picture() > 0) picture(number, picture, room.picture());
        page.open("div", "class", kind(area));
        for (var question : Question.values()) {
            var answers = question.answers(area.answers());
            if (!answers.isEmpty() || !poster.isDecided()) place(question, answers, room);
        }
        page.close().close();
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

    private void picture(int number, Picture picture, int width) {
        var svg = SvgWriter.write(picture, "diagram-" + number, medium, width);
        page.open("div", "class", "picture").element("p", picture.subtitle(), "class", "measure");
        page.trusted(svg).close();
    }

    /// Whether nothing is decided yet, so that all its words are the report's.
    private boolean isDraftOfReport() {
        return poster.areas().stream().allMatch(area -> area.answers().equals(Poster.Answers.NONE));
    }

    /// The fewer the words, the larger they can be.
    private String kind(Area area) {
        if (area.answers().equals(Poster.Answers.NONE)) return "places";
        int letters = Arrays.stream(Question.values())
                .flatMap(question -> question.answers(area.answers()).stream())
                .mapToInt(String::length)
                .sum();
        return letters * poster.areas().size() > ROOMY ? "places decided" : "places decided roomy";
    }

    private void place(Question question, List<String> answers, PosterRoom room) {
        var kind = ("place " + question.size).strip();
        if (!answers.isEmpty()) page.open("div", "class", kind + " answered");
        else
            switch (medium) {
                case SCREEN -> page.open("div", "class", kind);
                case PAPER -> page.open("div", "class", kind, "style", height(question.height + room.more()));
            }
        page.element("h3", WORDS.text("poster." + question.key));
        if (answers.isEmpty()) page.element("p", WORDS.text("write.here"), "class", "here");
        for (var answer : answers) page.element("p", answer);
        page.close();
    }

    private static String height(double millimetres) {
        return "height: " + Math.round(millimetres * 10) / 10.0 + "mm";
    }
}
