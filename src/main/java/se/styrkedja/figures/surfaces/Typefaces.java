package se.styrkedja.figures.surfaces;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The typeface of charts, IBM Plex Sans (OFL), carried with the product; the machine's own where it is not.
final class Typefaces {
    private static final Font REGULAR = read("/assets/fonts/IBMPlexSans_400Regular.ttf", Font.PLAIN);
    private static final Font BOLD = read("/assets/fonts/IBMPlexSans_600SemiBold.ttf", Font.BOLD);

    private Typefaces() {}

    static Font of(boolean bold, float size) {
        return (bold ? BOLD : REGULAR).deriveFont(size);
    }

    private static Font read(String resource, int style) {
        try (var file = Typefaces.class.getResourceAsStream(resource)) {
            if (file == null) return new Font(Font.SANS_SERIF, style, 1);
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is no font", e);
        }
    }
}
