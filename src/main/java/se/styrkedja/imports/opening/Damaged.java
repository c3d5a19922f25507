package se.styrkedja.imports.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.styrkedja.imports.Cell;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Quoted;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// Letters that an encoding has spoilt on the way here. They can be read, so nothing is refused; a name would be shown
/// with them, so every line is told.
final class Damaged {
    /// UTF-8 that was read as Windows-1252 or Latin-1 and saved so, and letters that were lost.
    private static final Pattern SPOILT = Pattern.compile(
            "\\u00c3[\\u00a5\\u00a4\\u00b6\\u2026\\u201e\\u2013\\u00a9\\u0084\\u0085\\u0096]|\\u00e2\\u20ac|\\ufffd");

    /// How the Swedish letters of a Mac and of DOS look when read as Windows-1252.
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\p{L}[\\u2020\\u201e\\u201d\\u2122\\u20ac\\u2026\\u0160\\u0161\\u0152\\u017d]\\p{L}"
                    + "|\\b[\\u2122\\u20ac\\u2026\\u017d]\\p{Ll}");

    private static final Pattern SWEDISH = Pattern.compile("[\\u00e5\\u00e4\\u00f6\\u00c5\\u00c4\\u00d6]");
    private static final int MOST = 20;
    private static final int AROUND = 20;

    private final String file;
    private final Pattern pattern;
    private final List<Fault> remarks = new ArrayList<>();
    private long lines;

    private Damaged(String file, Pattern pattern) {
        this.file = file;
        this.pattern = pattern;
    }

    /// What a person should look at in a text.
    static List<Fault> remarks(String file, Decoding.Decoded decoded) {
        var text = decoded.text();
        boolean isElsewhere = decoded.isGuessed() && !SWEDISH.matcher(text).find();
        if (!isElsewhere && !SPOILT.matcher(text).find()) return List.of();
        var found = new Damaged(file, isElsewhere ? ELSEWHERE : SPOILT);
        long line = 0;
        for (var each : (Iterable<String>) text.lines()::iterator) found.look(each, new Place(file, ++line, ""));
        return found.remarks();
    }

    /// What a person should look at in the sheets of a workbook.
    static List<Fault> remarks(String file, List<Content.Row> rows) {
        var found = new Damaged(file, SPOILT);
        for (var row : rows)
            for (int i = 0; i < row.cells().size(); i++)
                if (!row.cells().get(i).isEmpty())
                    found.look(
                            row.cells().get(i),
                            new Place(
                                    file,
                                    row.line(),
                                    new Cell(file, row, "", i).spot().cell()));
        return found.remarks();
    }

    private void look(String text, Place place) {
        var found = pattern.matcher(text);
        if (!found.find() || ++lines > MOST) return;
        int from = Math.max(0, found.start() - AROUND);
        int to = Math.min(text.length(), found.end() + AROUND);
        remarks.add(new Fault("text.damaged", place, Quoted.text(text.substring(from, to))));
    }

    private List<Fault> remarks() {
        if (lines > MOST) remarks.add(new Fault("text.damaged-more", Place.of(file), Long.toString(lines - MOST)));
        return remarks;
    }
}
