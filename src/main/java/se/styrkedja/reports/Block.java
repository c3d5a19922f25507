package se.styrkedja.reports;

import java.util.List;
import se.styrkedja.figures.Picture;

/// One piece of a document. Composed once; each writer says how it looks.
public sealed interface Block {

    /// @param level 1 for chapters, 2 and 3 below
    /// @param anchor an id that is unique in the document, for links
    record Heading(int level, String text, String anchor) implements Block {}

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        /// Whether it is a question or a name that what comes after it answers to.
        public boolean names() {
            return text.size() == 1 && text.getFirst() instanceof Inline.Strong;
        }

        /// Whether it begins what comes after it, as a name does or a line that introduces a list: it is never left
        /// last
        /// on a page.
        public boolean leads() {
            return names() || Inline.text(text).stripTrailing().endsWith(":");
        }
    }

    record Bullets(List<List<Inline>> items) implements Block {
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// What statistics found: the point as a sentence, then what it means and how sure it is.
    record Found(List<Inline> point, List<Inline> text) implements Block {
        public Found {
            point = List.copyOf(point);
            text = List.copyOf(text);
        }
    }

    /// A table of any width: writers see to it that it is whole on their page.
    ///
    /// @param caption what the table shows, numbered by the writer
    /// @param header at least one; the first names the rows
    /// @param rows each as long as the header; the first cell is the row's name
    /// @param groups of rows that have a name in common; none where every row stands for itself
    /// @param note uncertainty, hidden units, source
    record Table(
            String caption,
            List<String> header,
            List<List<List<Inline>>> rows,
            List<RowGroup> groups,
            List<Inline> note)
            implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            groups = List.copyOf(groups);
            note = List.copyOf(note);
            int columns = header.size();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns))
                throw new IllegalArgumentException(
                        "no table of " + columns + " columns, or rows of another number: " + caption);
        }

        /// One where every row stands for itself.
        public Table(String caption, List<String> header, List<List<List<Inline>>> rows, List<Inline> note) {
            this(caption, header, rows, List.of(), note);
        }

        /// The names of the groups that begin at a row: one or none.
        public List<String> groupsAt(int row) {
            return groups.stream()
                    .filter(group -> group.from() == row)
                    .map(RowGroup::name)
                    .toList();
        }
    }

    /// Rows that have a name in common.
    ///
    /// @param from the first of them, from 0; they end where the next group begins
    record RowGroup(String name, int from) {}

    /// A chart. Its table stands beside it in the page, and behind it as alternative text and list in Word and PDF.
    ///
    /// @param narrow the same for a phone
    record Chart(Picture picture, Picture narrow, List<Inline> note) implements Block {
        public Chart {
            note = List.copyOf(note);
        }
    }

    /// A marked place for people to write in: causes, priorities. The system never fills it.
    ///
    /// @param key names the place by what it is about, never by where it stands: what was written is found by it
    ///     when the document around it has grown or been put in another order
    /// @param optional whether the document can be decided with nothing written there
    record ToWrite(String key, String heading, String prompt, boolean optional) implements Block {
        public ToWrite(String key, String heading, String prompt) {
            this(key, heading, prompt, false);
        }
    }

    /// A part that has nothing, with the reason: "Inga uppgifter", "Inga under året". Never left out.
    record Nothing(String word, String reason) implements Block {}

    /// The table of contents, made of the headings of level 1 and 2.
    record Contents(String heading) implements Block {}

    record NewPage() implements Block {}
}
