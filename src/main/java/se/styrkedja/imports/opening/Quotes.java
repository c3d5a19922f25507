package se.styrkedja.imports.opening;

/// Where a character of separated text stands: what a quote means depends on it.
enum Quotes {
    CELL_START,
    PLAIN,
    QUOTED,
    /// Just after a quote inside a quoted cell: the cell ends, or the quote was half of a doubled one.
    CLOSED;

    /// Refuses text in which a quoted cell never ends, which would swallow the rest of the file, or goes on after its
    /// quote, which nobody can read with certainty.
    static void check(String text, char separator) throws Unopenable {
        var where = CELL_START;
        long line = 1;
        long opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && where == CELL_START) opened = line;
            var next = where.after(c, separator);
            if (where == CLOSED && next == PLAIN) throw new Unopenable("file.quote-goes-on", line);
            where = next;
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) line++;
        }
        if (where == QUOTED) throw new Unopenable("file.quote-open", opened);
    }

    private Quotes after(char c, char separator) {
        if (this == QUOTED) return c == '"' ? CLOSED : QUOTED;
        if (c == '"' && this != PLAIN) return QUOTED;
        return c == separator || c == '\n' || c == '\r' ? CELL_START : PLAIN;
    }
}
