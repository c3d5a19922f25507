package se.styrkedja.reports.writing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import se.styrkedja.reports.Document;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Inspection;

class HtmlWriterTest {
    private final Element page = parse(html(Samples.nydala()));

    @Test
    void the_page_is_in_swedish_and_has_one_first_heading() {
        assertThat(page.getAttribute("lang")).isEqualTo("sv-SE");
        assertThat(texts("h1")).containsExactly("Kvalitetsrapport");
    }

    @Test
    void headings_never_skip_a_level() {
        var levels = all("*").map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();
        for (int i = 1; i < levels.size(); i++) assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }

    @Test
    void every_id_is_used_once_and_every_link_leads_somewhere() {
        var ids = all("*").map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all("a").map(a -> a.getAttribute("href").substring(1))).isSubsetOf(ids);
    }

    @Test
    void every_number_leads_to_its_source_and_back() {
        var entries = all("li")
                .map(e -> e.getAttribute("id"))
                .filter(id -> id.startsWith("kalla-"))
                .collect(toSet());
        var numbers =
                all("a").filter(a -> a.getAttribute("class").equals("value")).toList();
        assertThat(numbers).hasSizeGreaterThan(25);
        assertThat(numbers)
                .allSatisfy(
                        a -> assertThat(entries).contains(a.getAttribute("href").substring(1)));
        assertThat(entries).hasSize((int)
                numbers.stream().filter(a -> a.hasAttribute("id")).count());
    }

    @Test
    void every_table_has_a_caption_and_names_its_rows_and_columns() {
        var tables = all("table").toList();
        assertThat(tables).hasSize(3);
        assertThat(tables).allSatisfy(table -> {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            var heads = table.getElementsByTagName("th");
            for (int i = 0; i < heads.getLength(); i++)
                assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("col", "row");
        });
    }

    /// Also in a mail or a preview that leaves the style sheet out.
    @Test
    void who_reads_without_the_style_sheet_meets_each_chart_once() {
        assertThat(all("svg").filter(svg -> !isHidden(svg)))
                .hasSize((int) all("figure").count())
                .isNotEmpty();
    }

    private static boolean isHidden(Node node) {
        return node instanceof Element element && (element.hasAttribute("hidden") || isHidden(node.getParentNode()));
    }

    @Test
    void a_number_without_a_source_is_our_bug() {
        var sample = Samples.nydala();
        var document =
                new Document(sample.cover(), sample.blocks(), sample.sources().subList(0, 3));
        assertThatThrownBy(() -> html(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no source");
    }

    @Test
    void a_hostile_name_stands_as_text() {
        var shown =
                parse(html(Samples.hostile())).getElementsByTagName("p").item(0).getTextContent();
        assertThat(shown).isEqualTo("Nya <b>\"Björk\" & 'Söner'\ufffd\ufffd\ufffd</b> 😀");
    }

    @Test
    void the_page_is_accessible_on_a_desk_and_on_a_phone(@TempDir Path folder) throws IOException {
        Inspection.of("a report", Files.writeString(folder.resolve("report.html"), html(Samples.nydala())));
    }

    /// A page with one long word was twenty thousand pixels wide.
    @Test
    void a_word_of_any_length_makes_no_page_wider_than_the_window(@TempDir Path folder) throws IOException {
        for (var shape : Document.Shape.values()) {
            var file = Files.writeString(folder.resolve(shape + ".html"), html(Samples.endless(shape)));
            for (int width : new int[] {320, 1200})
                try (var window = Browser.start().window(width, ColorScheme.LIGHT, true)) {
                    var shown = window.newPage();
                    shown.navigate(file.toUri().toString());
                    assertThat((int) shown.evaluate("document.documentElement.scrollWidth"))
                            .as("%s at %d", shape, width)
                            .isLessThanOrEqualTo(width);
                }
        }
    }

    private List<String> texts(String name) {
        return all(name).map(Element::getTextContent).toList();
    }

    private Stream<Element> all(String name) {
        var nodes = page.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements.stream();
    }

    private static String html(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            Writers.html(document, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element parse(String html) {
        try {
            var source = new InputSource(new StringReader(html.replace("<!DOCTYPE html>", "")));
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(source)
                    .getDocumentElement();
        } catch (Exception notWellFormed) {
            throw new IllegalStateException(notWellFormed);
        }
    }
}
