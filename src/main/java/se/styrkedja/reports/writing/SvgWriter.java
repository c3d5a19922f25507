package se.styrkedja.reports.writing;

import se.styrkedja.figures.Picture;
import se.styrkedja.figures.surfaces.Svg;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// Puts a chart into a page. The PDF reads the alternative text and the size from attributes of its own, in whole
/// numbers.
final class SvgWriter {
    static final int TEXT_WIDTH = 510; // pixels: 135 mm

    /// A page of a document less a title above the chart, in pixels: 222 mm.
    private static final int PAGE_HEIGHT = 840;

    private SvgWriter() {}

    /// @param width on paper, in pixels, at most
    static String write(Picture picture, String id, Medium medium, int width) {
        var svg = Svg.of(picture, id);
        return switch (medium) {
            case SCREEN -> svg;
            case PAPER -> onPaper(picture, svg, width);
        };
    }

    /// As wide as asked for, unless it would be higher than a page.
    private static String onPaper(Picture picture, String svg, int widest) {
        var drawing = picture.drawing();
        int width = Math.min(widest, PAGE_HEIGHT * drawing.width() / drawing.height());
        int height = Math.round((float) width * drawing.height() / drawing.width());
        var start = new Markup()
                .empty(
                        "svg",
                        "alt",
                        picture.title() + ". " + picture.description(),
                        "width",
                        "" + width,
                        "height",
                        "" + height)
                .toString();
        var rest = svg.substring("<svg".length())
                .replaceFirst(" width=\"[0-9]+\"", "")
                .replaceFirst(" height=\"[0-9]+\"", "");
        return start.substring(0, start.length() - "/>".length()) + rest;
    }
}
