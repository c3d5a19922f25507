package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The glossary joins the Swedish of the pages to the English of the code, and is held to both.
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("docs/glossary.csv");
    private static final String NONE = "-";

    /// *Rektor* is the head teacher; the banned word means the one to some and a security concept to Spring.
    private static final List<String> BANNED = List.of("principal");

    private static final JavaClasses HOUSE = Classes.HOUSE;

    @Test
    void every_identifier_in_the_glossary_is_in_the_code() throws IOException {
        var names = new TreeSet<String>();
        for (var type : HOUSE) {
            names.add(type.getSimpleName());
            type.getEnclosingClass().ifPresent(outer -> names.add(outer.getSimpleName() + '.' + type.getSimpleName()));
            for (var member : type.getMembers()) names.add(type.getSimpleName() + '.' + member.getName());
        }

        assertThat(rows()).isNotEmpty();
        assertThat(rows().stream()
                        .map(row -> row.getField("identifier"))
                        .filter(identifier -> !identifier.equals(NONE))
                        .filter(identifier -> !names.contains(identifier)))
                .isEmpty();
    }

    @Test
    void no_term_stands_twice_and_every_term_has_a_meaning() throws IOException {
        assertThat(rows()).extracting(row -> row.getField("swedish")).doesNotHaveDuplicates();
        assertThat(rows()).extracting(row -> row.getField("english")).doesNotHaveDuplicates();
        assertThat(rows())
                .allMatch(row ->
                        row.getFieldCount() == 5 && !row.getField("meaning").isBlank());
    }

    @Test
    void no_identifier_holds_a_banned_word() {
        var names = new ArrayList<String>();
        for (var type : HOUSE) {
            names.add(type.getSimpleName());
            for (var member : type.getMembers()) names.add(member.getName());
        }

        for (var word : BANNED)
            assertThat(names).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains(word));
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(GLOSSARY)) {
            return rows.stream().toList();
        }
    }
}
