package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Poster;
import se.styrkedja.reports.writing.PosterWriter.Question;

/// How large the words of a poster are on its sheet: as large as there is room for, so that few words fill it and it is
/// read from afar. What is in `poster-paper.css` in parts of the size stands here in the same parts.
///
/// @param size of the running text, in points
/// @param hasPictures whether the charts have room; words that can be read come first
/// @param letters of each answer, at most: more than a wall can hold stands in the plan
record PosterRoom(double size, boolean hasPictures, int letters) {
    static final double HEADING = 1.25;
    static final double MEANING = 0.75;
    static final double SMALL = 0.68;
    static final double LABEL = 0.78;

    /// Read at three metres.
    static final double READABLE = 18;

    private static final double LARGEST = 40;
    private static final double LEAST = 13;
    private static final double STEP = 0.5;
    private static final int ALL = 2000;

    private static final double PIXELS = 96 / 72.0; // of a point
    private static final double HEIGHT = 772; // 208 mm less the line above, in pixels as all that follows
    private static final double WITHOUT_MOTTO = HEIGHT + 45;
    private static final double PADDING = 2 * 15.2; // left and right of an answer
    private static final double AROUND_ANSWER = 24;
    private static final double AROUND_PICTURE = 16;
    private static final double SPARE = 0.96; // of a line: numbers and their units stand on one

    static PosterRoom of(Poster poster) {
        return sizes(LARGEST, READABLE, poster, true)
                .or(() -> sizes(LARGEST, LEAST, poster, false))
                .or(() -> IntStream.of(400, 200, 100, 50)
                        .mapToObj(letters -> new PosterRoom(LEAST, false, letters))
                        .filter(room -> room.holds(poster))
                        .findFirst())
                .orElse(new PosterRoom(LEAST, false, 50));
    }

    private static Optional<PosterRoom> sizes(double from, double to, Poster poster, boolean pictures) {
        return IntStream.rangeClosed(0, (int) ((from - to) / STEP))
                .mapToObj(n -> new PosterRoom(from - n * STEP, pictures, ALL))
                .filter(room -> room.holds(poster))
                .findFirst();
    }

    private boolean holds(Poster poster) {
        int column = column(poster.areas().size());
        double room = poster.motto().isBlank() ? WITHOUT_MOTTO : HEIGHT;
        return poster.areas().stream().allMatch(area -> height(area, poster.learners(), column) <= room);
    }

    /// The width of an area that stands alone, beside one or beside two others.
    static int column(int areas) {
        return switch (areas) {
            case 1 -> 1466;
            case 2 -> 706;
            default -> 453;
        };
    }

    private double height(Poster.Area area, Poster.Learners whom, int column) {
        double height = lines(WORDS.text("poster.result"), SMALL, false, column) * em(SMALL) * 1.4
                + lines(Inline.text(area.point()), HEADING, true, column) * em(HEADING) * 1.15
                + em(HEADING) * 0.4
                + lines(Inline.text(area.text()), MEANING, false, column) * em(MEANING) * 1.35
                + em(MEANING) * 0.5;
        if (hasPictures)
            height +=
                    area.picture().stream().mapToDouble(p -> height(p, column)).sum();
        for (var question : Question.values())
            height += height(question.label(whom), question.answers(area.answers()), column);
        return height;
    }

    private double height(Picture picture, int column) {
        var drawing = picture.drawing();
        return lines(picture.subtitle(), SMALL, false, column) * em(SMALL) * 1.4
                + (double) column * drawing.height() / drawing.width()
                + AROUND_PICTURE;
    }

    private double height(String label, List<String> answers, int column) {
        if (answers.isEmpty()) return 0;
        double within = column - PADDING;
        return AROUND_ANSWER
                + lines(label, LABEL, true, within) * em(LABEL) * 1.25
                + answers.stream()
                        .mapToDouble(answer -> lines(shortened(answer), 1, false, within) * em(1) * 1.28 + em(1) * 0.2)
                        .sum();
    }

    String shortened(String answer) {
        return answer.length() <= letters
                ? answer
                : answer.substring(0, letters).stripTrailing() + "\u2026";
    }

    private double em(double part) {
        return size * part * PIXELS;
    }

    /// A word that is wider than a line is broken.
    private int lines(String text, double part, boolean bold, double width) {
        if (text.isBlank()) return 0;
        double line = width * SPARE;
        double at = 0;
        int lines = 1;
        for (var word : text.strip().split("\\s+", -1)) {
            double wide = Lettering.width(word + " ", em(part), bold);
            if (at > 0 && at + wide > line) {
                lines++;
                at = 0;
            }
            lines += (int) (wide / line);
            at += wide % line;
        }
        return lines;
    }
}
