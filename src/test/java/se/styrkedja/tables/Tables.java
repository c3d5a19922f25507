package se.styrkedja.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What every table is held to, on a page, in a PDF and in Word: all its cells inside the page, header and body of each
/// column in line, no word cut. Real letters are measured, in the files as a reader gets them.
public final class Tables {
    /// Each table that is shown, its cells by column. A table is wide by intent only where it can be scrolled.
    private static final String MEASURE = """
            name => {
              const faults = [];
              const told = cell => '<' + cell.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60) + '>';
              const words = cell => {
                const found = [];
                const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('.unseen, option'))
                  for (const [whole, at] of [...walk.currentNode.data.matchAll(/\\S+/gu)].map(m => [m[0], m.index]))
                    for (const word of whole.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                      const range = document.createRange();
                      range.setStart(walk.currentNode, at + word.index);
                      range.setEnd(walk.currentNode, at + word.index + word[0].length);
                      found.push([word[0], range, whole.length <= 30]);
                    }
                return found;
              };
              const side = cell => ({start: 'left', end: 'right', '-webkit-auto': 'left', 'justify': 'left'})[
                  getComputedStyle(cell).textAlign] ?? getComputedStyle(cell).textAlign;
              for (const table of document.querySelectorAll('table')) {
                if (!table.getBoundingClientRect().width) continue;
                const display = getComputedStyle(table).display;
                if (display !== 'table') faults.push(told(table) + ' is no table but ' + display);
                let scroller = table.parentElement;
                while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowX)) scroller = scroller.parentElement;
                const left = scroller ? scroller.getBoundingClientRect().left - scroller.scrollLeft : 0;
                const right = scroller ? left + scroller.scrollWidth : document.documentElement.clientWidth;
                const columns = [];
                const taken = [];
                [...table.rows].forEach((row, y) => {
                  let x = 0;
                  let before = -Infinity;
                  for (const cell of row.cells) {
                    while (taken[y]?.[x]) x++;
                    for (let down = 0; down < cell.rowSpan; down++)
                      for (let on = 0; on < cell.colSpan; on++) (taken[y + down] ??= [])[x + on] = true;
                    if (cell.colSpan === 1) (columns[x] ??= []).push(cell);
                    x += cell.colSpan;
                    const box = cell.getBoundingClientRect();
                    if (box.left < left - 1 || box.right > right + 1) faults.push(told(cell) + ' is outside the page');
                    const style = getComputedStyle(cell);
                    if (style.display !== 'table-cell') faults.push(told(cell) + ' is no cell but ' + style.display);
                    let furthest = before;
                    for (const [word, range, isWord] of words(cell)) {
                      const lines = [...range.getClientRects()].filter(r => r.width > 1);
                      if (lines.some(r => r.left < before + 3)) faults.push(told(cell) + ' runs into the cell before it');
                      furthest = Math.max(furthest, ...lines.map(r => r.right));
                      if (new Set(lines.map(r => Math.round(r.top))).size > 1 && isWord)
                        faults.push(word + ' is cut in ' + told(cell));
                      if (lines.some(r => r.right > box.right + 1 || r.left < box.left - 1))
                        faults.push(word + ' runs out of ' + told(cell));
                    }
                    before = furthest;
                  }
                });
                for (const cells of columns) {
                  if (!cells) continue;
                  const lefts = cells.map(cell => cell.getBoundingClientRect().left);
                  if (Math.max(...lefts) - Math.min(...lefts) > 1) faults.push('no line of cells under ' + told(cells[0]));
                  const [head, ...body] = cells;
                  const sides = new Set(body.filter(cell => cell.textContent.trim()).map(side));
                  if (head.closest('thead') && head.textContent.trim() && sides.size === 1 && !sides.has(side(head)))
                    faults.push(told(head) + ' is set to the ' + side(head) + ' over cells to the ' + [...sides]);
                }
              }
              return faults.map(fault => name + ': ' + fault);
            }""";

    private static final String ROWS = """
            [...document.querySelectorAll('tr')].map(row => [...row.cells].map(cell => cell.textContent))""";

    private Tables() {}

    /// What is not whole in a page as it stands in the browser.
    public static List<String> faults(String name, Page page) {
        return strings((List<?>) page.evaluate(MEASURE, name));
    }

    /// Holds the documents in a folder to it: each PDF and each Word file, each page on a desk and on a phone; and that
    /// those of one document tell the same rows, so that none is lost, and no cell.
    public static void mustStandWhole(Path folder, Page page) {
        var faults = new ArrayList<String>();
        var told = new TreeMap<String, List<String>>();
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            var rows = cells(read(file, page, faults));
            var document = name.replaceFirst("\\..*", "");
            var before = told.putIfAbsent(document, rows);
            if (before != null) faults.addAll(differences(name, rows, before));
        }
        assertThat(faults).as("tables in %s", folder.getFileName()).isEmpty();
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(docx|html|pdf)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The rows of a file's tables; what is not whole in them is added to the faults.
    private static List<?> read(Path file, Page page, List<String> faults) {
        var name = file.getFileName().toString();
        try {
            if (name.endsWith(".html")) return ofPage(file, page, faults);
            var bytes = Files.readAllBytes(file);
            if (name.endsWith(".docx")) {
                faults.addAll(WordTables.faults(name, bytes));
                return WordTables.rows(bytes);
            }
            var grids = PdfTables.of(name, bytes);
            grids.forEach(grid -> faults.addAll(grid.faults()));
            return grids.stream()
                    .flatMap(grid -> grid.rows().stream())
                    .map(row -> row.stream().map(Grid.Cell::text).toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<?> ofPage(Path file, Page page, List<String> faults) {
        var name = file.getFileName().toString();
        page.setViewportSize(1280, 900);
        page.navigate(file.toUri().toString());
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        faults.addAll(faults(name + " in 1280", page));
        faults.addAll(scrolled(name, page));
        page.setViewportSize(390, 900);
        faults.addAll(faults(name + " in 390", page));
        return (List<?>) page.evaluate(ROWS);
    }

    /// On a desk nothing of a document has to be scrolled aside.
    private static List<String> scrolled(String name, Page page) {
        return strings((List<?>) page.evaluate("""
                name => [...document.querySelectorAll('.scroll')].filter(s => s.scrollWidth > s.clientWidth)
                    .map(s => name + ' in 1280: has to be scrolled: ' + s.querySelector('caption').textContent)""", name));
    }

    private static List<String> differences(String name, List<String> one, List<String> other) {
        var only = new ArrayList<>(one);
        other.forEach(only::remove);
        var lost = new ArrayList<>(other);
        one.forEach(lost::remove);
        return Stream.concat(only.stream(), lost.stream())
                .limit(5)
                .map(row -> name + " and the others of its name do not all have the row " + row)
                .toList();
    }

    /// A row is its cells without blanks: where a line ends differs.
    private static List<String> cells(List<?> rows) {
        return rows.stream()
                .map(row -> String.join(
                        "|", strings((List<?>) row).stream().map(Tables::bare).toList()))
                .sorted()
                .toList();
    }

    /// Two letters may be drawn as one.
    private static String bare(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
