package se.styrkedja.figures.surfaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Examples;
import se.styrkedja.figures.Palette;
import se.styrkedja.figures.Picture;

class SurfacesTest {
    private static final String HOSTILE = "<script>\"Å\" & 'ö'</script>\u0000";

    @Test
    void text_is_escaped() throws Exception {
        var text = new Drawing.Text(10, 20, HOSTILE, 14, false, Anchor.START, Palette.TEXT);
        var drawing = new Drawing(300, 100, List.of(text));
        var svg = Svg.of(new Picture(HOSTILE, "", HOSTILE, table(), drawing), "a\"b");

        var read = read(svg);
        assertThat(read.getElementsByTagName("script").getLength()).isZero();
        assertThat(read.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo(HOSTILE.replace('\u0000', '\uFFFD'));
    }

    @Test
    void a_picture_names_and_describes_itself_and_has_whole_number_size() throws Exception {
        var svg = read(Svg.of(Examples.overTime().picture(), "resultat-1")).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("width")).isEqualTo("720");
        assertThat(svg.getAttribute("height")).matches("[0-9]+");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 720 " + svg.getAttribute("height"));
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("resultat-1-title resultat-1-desc");
        assertThat(svg.getFirstChild().getTextContent()).isEqualTo("Lindskolan har fallit under kommunen och riket");
    }

    @Test
    void nothing_in_it_breaks_a_strict_content_policy() {
        assertThat(Svg.of(Examples.crowded().picture(), "x"))
                .doesNotContain("style=", "<style", "<script", "href", " on");
    }

    @Test
    void the_bitmap_shows_the_colours_drawn_on_white_paper() throws Exception {
        var box = new Drawing.Box(10, 10, 50, 30, Palette.OWN, Stroke.NONE);
        var png = Bitmap.png(new Drawing(300, 100, List.of(box)), 2);

        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(image.getRGB(60, 40)).isEqualTo(0xff0a5a78);
    }

    @Test
    void a_bitmap_of_many_shades_keeps_them_nearly() throws Exception {
        var image = new java.awt.image.BufferedImage(256, 256, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) for (int y = 0; y < 256; y++) image.setRGB(x, y, x << 16 | y << 8);

        var back = ImageIO.read(new ByteArrayInputStream(Png.of(image)));

        for (int x = 0; x < 256; x++)
            for (int y = 0; y < 256; y++)
                assertThat(Math.abs((back.getRGB(x, y) >> 16 & 0xff) - x)).isLessThan(32);
    }

    private static Picture.TextTable table() {
        return new Picture.TextTable(List.of("a"), List.of(List.of("b")));
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
