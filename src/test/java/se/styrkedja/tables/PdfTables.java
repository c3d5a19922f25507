package se.styrkedja.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// The tables of a tagged PDF, by its own tags, with the real places of their letters.
final class PdfTables {
    private static final double MILLIMETRE = 72 / 25.4;

    private final String name;
    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final List<Map<Integer, List<TextPosition>>> letters = new ArrayList<>();
    private final List<PDPage> sheets = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();

    private PdfTables(String name) {
        this.name = name;
    }

    /// Every table of the file, part by part where it runs over several pages.
    static List<Grid> of(String name, byte[] pdf) throws IOException {
        var tables = new PdfTables(name);
        try (var document = Loader.loadPDF(pdf)) {
            tables.read(document);
            tables.walk(document.getDocumentCatalog().getStructureTreeRoot());
        }
        return tables.grids;
    }

    private void read(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            pages.put(page.getCOSObject(), letters.size());
            sheets.add(page);
            var extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            var byId = new HashMap<Integer, List<TextPosition>>();
            for (var content : extractor.getMarkedContents()) keep(content, byId);
            letters.add(byId);
        }
    }

    private static void keep(PDMarkedContent content, Map<Integer, List<TextPosition>> byId) {
        for (var inside : content.getContents())
            switch (inside) {
                case TextPosition letter ->
                    byId.computeIfAbsent(content.getMCID(), id -> new ArrayList<>())
                            .add(letter);
                case PDMarkedContent nested -> keep(nested, byId);
                default -> {}
            }
    }

    private void walk(PDStructureNode node) {
        if (node instanceof PDStructureElement element && "Table".equals(element.getStandardStructureType()))
            table(element);
        else kids(node).forEach(this::walk);
    }

    private static Stream<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast);
    }

    private void table(PDStructureElement table) {
        var byPage = new HashMap<Integer, List<List<Grid.Cell>>>();
        rows(table).forEach(row -> {
            var runs = kids(row).map(this::runs).toList();
            int page = runs.stream()
                    .flatMap(r -> r.keySet().stream())
                    .min(Integer::compare)
                    .orElse(-1);
            if (page < 0) return;
            var cells = new ArrayList<Grid.Cell>();
            var kinds =
                    kids(row).map(PDStructureElement::getStandardStructureType).toList();
            for (int i = 0; i < runs.size(); i++)
                cells.add(cell(runs.get(i).getOrDefault(page, List.of()), "TH".equals(kinds.get(i))));
            byPage.computeIfAbsent(page, p -> new ArrayList<>()).add(cells);
        });
        byPage.forEach((page, rows) -> {
            var box = sheets.get(page).getMediaBox();
            boolean lying = box.getWidth() > box.getHeight();
            double left = (lying ? 20 : 40) * MILLIMETRE;
            double right = box.getWidth() - (lying ? 20 : 35) * MILLIMETRE;
            grids.add(new Grid(name + ", page " + (page + 1), left, right, rows));
        });
    }

    private Stream<PDStructureElement> rows(PDStructureElement element) {
        return kids(element)
                .flatMap(kid -> "TR".equals(kid.getStandardStructureType())
                        ? Stream.of(kid)
                        : "Table".equals(kid.getStandardStructureType()) ? Stream.of() : rows(kid));
    }

    /// The letters of a cell, by page.
    private Map<Integer, List<TextPosition>> runs(PDStructureElement cell) {
        var all = new HashMap<Integer, List<TextPosition>>();
        gather(cell, all);
        return all;
    }

    private void gather(PDStructureElement element, Map<Integer, List<TextPosition>> all) {
        for (var kid : element.getKids())
            switch (kid) {
                case Integer id -> add(element.getPage(), id, all);
                case PDMarkedContentReference reference ->
                    add(Objects.requireNonNullElse(reference.getPage(), element.getPage()), reference.getMCID(), all);
                case PDStructureElement inner -> gather(inner, all);
                default -> {}
            }
    }

    private void add(PDPage page, int id, Map<Integer, List<TextPosition>> all) {
        int number = pages.get(page.getCOSObject());
        all.computeIfAbsent(number, n -> new ArrayList<>())
                .addAll(letters.get(number).getOrDefault(id, List.of()));
    }

    private static Grid.Cell cell(List<TextPosition> letters, boolean isHead) {
        var text = new StringBuilder();
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (var letter : letters) {
            text.append(letter.getUnicode());
            if (letter.getUnicode().isBlank()) continue;
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
        }
        return new Grid.Cell(text.toString().strip(), left, right, isHead);
    }
}
