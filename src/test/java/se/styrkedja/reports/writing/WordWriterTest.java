package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.styrkedja.reports.Document;

class WordWriterTest {
    private final byte[] file = word(Samples.nydala(), "nydala");

    @Test
    void the_file_opens_and_has_its_headings_as_headings() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(styled(word, "Heading1")).contains("2 Resultat", "Var kommer talen ifrån?");
            assertThat(styled(word, "Heading2")).containsExactly("Kunskaper i årskurs 9", "Trygghet och studiero");
            assertThat(styled(word, "Title")).containsExactly("Kvalitetsrapport");
            assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo("Nydala kommun");
        }
    }

    @Test
    void every_table_repeats_its_header_and_never_cuts_a_row() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getTables()).hasSize(3);
            for (var table : word.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            }
        }
    }

    @Test
    void a_short_table_is_never_divided_and_a_chart_stands_with_its_table() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            var tables = word.getTables().stream()
                    .filter(table -> table.getRows().size() <= TableWriter.LONG)
                    .toList();
            assertThat(tables).isNotEmpty();
            for (var table : tables) {
                var kept = table.getRows().stream()
                        .map(row -> row.getCell(0)
                                .getParagraphs()
                                .getFirst()
                                .getCTP()
                                .getPPr()
                                .isSetKeepNext())
                        .toList();
                assertThat(kept.subList(0, kept.size() - 1)).containsOnly(true);
                assertThat(kept.getLast()).isEqualTo(hasNote(word, table));
            }
            assertThat(word.getStyles()
                            .getStyle("Diagram")
                            .getCTStyle()
                            .getPPr()
                            .isSetKeepNext())
                    .isTrue();
        }
    }

    @Test
    void a_note_stands_under_its_table_without_an_empty_line_between() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getTables().stream().filter(table -> hasNote(word, table)))
                    .hasSize(2);
        }
    }

    @Test
    void a_line_that_introduces_a_list_stands_with_it_and_the_first_of_a_list_with_the_second() throws IOException {
        var out = new ByteArrayOutputStream();
        Writers.word(Samples.listed(20), out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getParagraphs())
                    .filteredOn(one -> one.getText().endsWith(" inleds:"))
                    .hasSize(20)
                    .allMatch(one -> one.getCTP().getPPr().isSetKeepNext());
            assertThat(word.getParagraphs())
                    .filteredOn(one -> one.getText().matches("Punkt (8|9|10|20)-1 sist"))
                    .hasSize(4)
                    .allMatch(one -> one.getCTP().getPPr().isSetKeepNext());
        }
    }

    private static boolean hasNote(XWPFDocument word, XWPFTable table) {
        var elements = word.getBodyElements();
        return elements.get(elements.indexOf(table) + 1) instanceof XWPFParagraph after
                && "Anmarkning".equals(after.getStyle());
    }

    @Test
    void every_chart_has_a_caption_words_and_two_pictures() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(styled(word, "Caption"))
                    .containsExactly(
                            "Diagram 1. Lindskolan har fallit under riket",
                            "Tabell 1. Andel elever i årskurs 9 med minst E i alla ämnen",
                            "Diagram 2. Alla skolor utom tre ligger nära sitt väntade värde");
            assertThat(word.getAllPictures()).hasSize(4);
        }
        var descriptions =
                elements("wp:docPr").stream().map(e -> e.getAttribute("descr")).toList();
        assertThat(descriptions).hasSize(2).allMatch(text -> text.length() > 30);
    }

    @Test
    void every_link_leads_to_a_bookmark_and_ids_are_used_once() {
        var names = elements("w:bookmarkStart").stream()
                .map(e -> e.getAttribute("w:name"))
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 40);
        assertThat(elements("w:bookmarkStart").stream().map(e -> e.getAttribute("w:id")))
                .doesNotHaveDuplicates();
        assertThat(elements("w:hyperlink").stream().map(e -> e.getAttribute("w:anchor")))
                .isSubsetOf(names);
        assertThat(elements("wp:docPr").stream().map(e -> e.getAttribute("id"))).doesNotHaveDuplicates();
    }

    @Test
    void a_place_to_write_is_a_marked_control() {
        assertThat(elements("w:showingPlcHdr")).hasSize(3);
    }

    @Test
    void every_part_is_well_formed_even_with_a_hostile_name() throws Exception {
        var hostile = word(Samples.hostile(), "hostile");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(hostile))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (!entry.getName().endsWith(".png")) parse(zip.readAllBytes());
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(hostile))) {
            assertThat(styled(word, "Huvudman")).containsExactly("Nya <b>\"Björk\" & 'Söner'\ufffd\ufffd\ufffd</b> 😀");
        }
    }

    @Test
    void the_same_document_gives_the_same_file() {
        assertThat(word(Samples.nydala(), "nydala")).isEqualTo(file);
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private List<Element> elements(String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml")) return named(parse(zip.readAllBytes()), name);
            throw new IllegalStateException("no document.xml");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Element> named(Element root, String name) {
        var nodes = root.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    private static Element parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    private static byte[] word(Document document, String name) {
        try {
            var out = new ByteArrayOutputStream();
            Writers.word(document, out);
            Files.createDirectories(Path.of("target/documents"));
            Files.write(Path.of("target/documents", name + ".docx"), out.toByteArray());
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
