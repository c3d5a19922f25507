package se.styrkedja.reports.writing;

import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Poster;

/// How the height of an area on the sheet is shared between its words, its picture and the places to write in. The
/// picture is as wide as the column where the words leave room; when it would be too small to be read from afar, the
/// places to write in take its room.
///
/// @param picture the picture's width in pixels; 0 when it has no room
/// @param more what each row of places has beyond its least height, in millimetres
record PosterRoom(int picture, double more) {
    private static final int HEIGHT = 786; // 208 mm in pixels, as all that follows
    private static final int FIXED = 48; // the line above the heading, and the space around heading and words
    private static final int PLACES = 342;
    private static final int ROWS = 5;
    private static final double MOST_MORE = 9;
    private static final double MILLIMETRE = 96 / 25.4;
    private static final double HEADING_LINE = 30.7;
    private static final double HEADING_LETTER = 14.2;
    private static final double LINE = 23.4;
    private static final double LETTER = 8.4;
    private static final double MEASURE_LINE = 19.6;
    private static final double MEASURE_LETTER = 7.1;
    private static final int AROUND_PICTURE = 12;
    private static final int LEAST_READABLE = 280;

    static PosterRoom of(Poster.Area area, int areas) {
        int column = column(areas);
        double words = FIXED
                + HEADING_LINE * lines(Inline.text(area.point()), HEADING_LETTER, column)
                + LINE * lines(Inline.text(area.text()), LETTER, column);
        double left = HEIGHT - PLACES - words;
        int picture = picture(area.picture(), column, left);
        return new PosterRoom(picture, picture > 0 ? 0 : Math.clamp(left / ROWS / MILLIMETRE, 0, MOST_MORE));
    }

    /// The width of an area that stands alone, beside one or beside two others.
    private static int column(int areas) {
        return switch (areas) {
            case 1 -> 1466;
            case 2 -> 706;
            default -> 453;
        };
    }

    private static int picture(List<Picture> pictures, int column, double height) {
        for (var picture : pictures) {
            double left = height - AROUND_PICTURE - MEASURE_LINE * lines(picture.subtitle(), MEASURE_LETTER, column);
            var drawing = picture.drawing();
            int width = Math.min(column, (int) (left * drawing.width() / drawing.height()));
            if (width >= LEAST_READABLE) return width;
        }
        return 0;
    }

    /// Lines of words that are not cut: the last word of a line seldom fills it.
    private static int lines(String text, double letter, int column) {
        double perLine = column / letter - 2;
        return (int) Math.ceil(text.length() / perLine);
    }
}
