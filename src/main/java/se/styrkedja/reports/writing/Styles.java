package se.styrkedja.reports.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// The style sheets of the documents and the typeface they are set in, read once.
final class Styles {
    static final String FAMILY = "IBM Plex Sans";
    private static final String REGULAR = "/assets/fonts/IBMPlexSans-Regular-Latin1.woff2";
    private static final String SEMIBOLD = "/assets/fonts/IBMPlexSans-SemiBold-Latin1.woff2";

    private static final String FACES = face(REGULAR, 400) + face(SEMIBOLD, 600);
    private static final String COMMON = text("/reports/document.css");
    private static final String SCREEN = FACES + COMMON + text("/reports/screen.css");
    private static final String PAPER = COMMON + text("/reports/paper.css");

    private static final String WALL = text("/reports/wall.css");
    private static final String WALL_ON_PAPER = text("/reports/wall-paper.css");

    private static final String POSTER = text("/reports/poster.css");
    private static final String POSTER_ON_SCREEN = FACES + POSTER + text("/reports/poster-screen.css");
    private static final String POSTER_ON_PAPER = POSTER + text("/reports/poster-paper.css");

    private Styles() {}

    static String of(Medium medium, Shape shape) {
        var book = switch (medium) {
            case SCREEN -> SCREEN;
            case PAPER -> PAPER;
        };
        return switch (shape) {
            case BOOK -> book;
            case WALL -> book + wall(medium);
        };
    }

    private static String wall(Medium medium) {
        return switch (medium) {
            case SCREEN -> WALL;
            case PAPER -> WALL + WALL_ON_PAPER;
        };
    }

    static String ofPoster(Medium medium) {
        return switch (medium) {
            case SCREEN -> POSTER_ON_SCREEN;
            case PAPER -> POSTER_ON_PAPER;
        };
    }

    private static String face(String resource, int weight) {
        return "@font-face{font-family:\"%s\";font-weight:%d;src:url(data:font/woff2;base64,%s) format(\"woff2\")}\n"
                .formatted(FAMILY, weight, Base64.getEncoder().encodeToString(bytes(resource)));
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String resource) {
        try (var stream = Styles.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("no resource " + resource);
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
