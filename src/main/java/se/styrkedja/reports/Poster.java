package se.styrkedja.reports;

import java.util.List;
import se.styrkedja.figures.Picture;

/// One sheet for the wall: at most three development areas, each from what was seen to what it shall lead to. What
/// nobody has written is left out.
///
/// @param learners whom it is about
/// @param state `Utkast`, or the decision
/// @param motto the organiser's own; blank when there is none
/// @param areas one to three
public record Poster(String organiser, Learners learners, String period, String state, String motto, List<Area> areas) {
    /// Who shall notice a difference, as they are called.
    public enum Learners {
        PUPILS,
        CHILDREN,
        BOTH
    }

    public Poster {
        areas = List.copyOf(areas);
        if (areas.isEmpty() || areas.size() > 3)
            throw new IllegalStateException("a poster has one to three areas, not " + areas.size());
    }

    /// The same as it was decided.
    public Poster with(String decision) {
        return new Poster(organiser, learners, period, decision, motto, areas);
    }

    /// What was seen, and what is answered to the questions that follow from it.
    ///
    /// @param point the finding as a sentence
    /// @param text what it means and how sure it is
    /// @param picture the chart that shows it, one or none, drawn some 480 pixels wide so that it is read from afar
    /// @param answers what people have decided
    public record Area(List<Inline> point, List<Inline> text, List<Picture> picture, Answers answers) {
        /// A finding of which nothing is decided yet.
        public Area(List<Inline> point, List<Inline> text, List<Picture> picture) {
            this(point, text, picture, Answers.NONE);
        }

        public Area {
            point = List.copyOf(point);
            text = List.copyOf(text);
            picture = List.copyOf(picture);
            if (picture.size() > 1) throw new IllegalStateException("an area has one picture, not " + picture.size());
        }
    }

    /// What people answer to the questions of the poster, each in no, one or several texts.
    public record Answers(
            List<String> area,
            List<String> why,
            List<String> classroom,
            List<String> organisation,
            List<String> effects,
            List<String> pupils,
            List<String> know,
            List<String> research) {
        /// Nothing is decided yet.
        public static final Answers NONE =
                new Answers(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Answers {
            area = List.copyOf(area);
            why = List.copyOf(why);
            classroom = List.copyOf(classroom);
            organisation = List.copyOf(organisation);
            effects = List.copyOf(effects);
            pupils = List.copyOf(pupils);
            know = List.copyOf(know);
            research = List.copyOf(research);
        }
    }
}
