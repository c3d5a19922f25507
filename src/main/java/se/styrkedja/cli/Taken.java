package se.styrkedja.cli;

import java.util.List;
import java.util.stream.Stream;

/// What there is to say of files that were taken in.
///
/// @param said one line for each thing that was not taken in, as it is told
/// @param unknown the files that no layout knows
/// @param tables the exchange tables, of which no file says whose the figures are
record Taken(List<String> said, List<String> unknown, List<String> tables) {
    private static final String TABLE = "table\t";
    private static final String UNKNOWN = "unknown\t";
    private static final String SAID = "said\t";

    Taken {
        said = List.copyOf(said);
        unknown = List.copyOf(unknown);
        tables = List.copyOf(tables);
    }

    /// As one text, a line for each.
    String written() {
        return String.join(
                "\n",
                Stream.of(
                                unknown.stream().map(UNKNOWN::concat),
                                tables.stream().map(TABLE::concat),
                                said.stream().map(SAID::concat))
                        .flatMap(lines -> lines)
                        .toList());
    }

    /// What was [#written].
    static Taken read(String written) {
        return new Taken(after(SAID, written), after(UNKNOWN, written), after(TABLE, written));
    }

    private static List<String> after(String word, String written) {
        return written.lines()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }
}
