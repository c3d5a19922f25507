package se.styrkedja.fetching;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.indicators.DataRows;

/// One thing that a source is asked for. Data: `fetching/questions.csv`, in the order in which they are asked.
///
/// @param source the name of the source
/// @param id its name in file names, and in messages (`question.ID`)
/// @param layout what the answer is recognised as when it is read
/// @param path after the source's own address, with `{names}` of what is put in
/// @param each what it is asked once for
/// @param form for units only: the school form that a unit must have, as the source writes it; empty for all
/// @param items where in the answer the list of items is, or the one item
/// @param fields what every item has: without one of them the answer has changed its shape
/// @param is what each item must be about. A source passes over what it does not understand of a question, and answers
/// for all
/// @param counts the fields whose numbers are figures; each item is one when it is empty
/// @param link what the address ends in that the answer says it has, where it says any; the layouts go by that
record Question(
        String source,
        String id,
        String layout,
        String path,
        Each each,
        String form,
        Pages pages,
        String items,
        List<String> fields,
        Map<String, String> is,
        Teaches teaches,
        Pattern counts,
        String link) {
    private static final List<Question> ALL =
            DataRows.of("/fetching/questions.csv").stream().map(Question::of).toList();

    Question {
        fields = List.copyOf(fields);
        is = Map.copyOf(is);
    }

    /// What a question is asked once for.
    enum Each {
        ONCE,
        MUNICIPALITY,
        UNIT,
        KEY_FIGURES
    }

    /// How an answer goes on.
    enum Pages {
        ONE,
        /// Each page has the address of the next.
        LINKED,
        /// Pages have numbers from 0, and each says how many there are.
        NUMBERED
    }

    /// What later questions need to know of the answer.
    enum Teaches {
        NOTHING,
        NAME,
        UNITS,
        ALIKE
    }

    static List<Question> of(String source) {
        return ALL.stream().filter(q -> q.source().equals(source)).toList();
    }

    private static Question of(NamedCsvRecord row) {
        var teaches = row.getField("teaches");
        return new Question(
                row.getField("source"),
                row.getField("question"),
                row.getField("layout"),
                row.getField("path"),
                Each.valueOf(row.getField("each")),
                row.getField("forms"),
                Pages.valueOf(row.getField("pages")),
                row.getField("items"),
                words(row.getField("fields")).toList(),
                words(row.getField("is")).collect(Collectors.toMap(w -> w.split("=", 2)[0], w -> w.split("=", 2)[1])),
                teaches.isEmpty() ? Teaches.NOTHING : Teaches.valueOf(teaches),
                Pattern.compile(row.getField("counts")),
                row.getField("link"));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
