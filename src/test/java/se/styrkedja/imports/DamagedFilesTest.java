package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;
import tools.jackson.databind.json.JsonMapper;

/// What `import --dry-run` answers somebody in Nydala whose files are damaged.
class DamagedFilesTest {
    private static final String TABLE = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    @TempDir
    static Path folder;

    private static Path home;
    private static Ran ran;

    @BeforeAll
    static void import_them_all() throws IOException {
        home = TestHouse.home();
        var files = Files.createDirectory(folder.resolve("filer"));
        damage(files);
        ran = Ran.in(home, "import", "--dry-run", files);
    }

    private static void damage(Path files) throws IOException {
        var whole = TABLE + row("merit-average-y9", "231,4", "").repeat(40);
        var packed = gzip(whole.getBytes(StandardCharsets.UTF_8));
        Files.write(files.resolve("avklippt.csv.gz"), Arrays.copyOf(packed, packed.length / 2));
        Files.write(files.resolve("bomb.csv.gz"), gzip(new byte[8 << 20]));
        Files.write(files.resolve("bomb.xlsx"), workbook(new byte[8 << 20]));
        write(files, "rubrik.csv", "niva;indikator;period;varde\nenhet;merit-average-y9;2024/25;231,4\n");
        write(files, "bokstav.csv", TABLE + row("merit-average-y9", "23l,4", ""));
        write(files, "procent.csv", TABLE + row("all-subjects-y9", "101", ""));
        write(files, "indikator.csv", TABLE + row("merit-value", "231,4", ""));
        write(files, "tomt-varde.csv", TABLE + row("merit-average-y9", "", ""));
        write(
                files,
                "nolltecken.csv",
                TABLE + row("merit-average-y9", "231,4", "").replace("Nydala", "Ny\0dala"));
        write(files, "citat.csv", TABLE + row("merit-average-y9", "\"231,4", ""));
        write(files, "okand.json", "{\"okand\": [1, 2, 3]}");
        write(files, "trasig.json", "{\"status\": \"OK\", \"body\": {");
        write(files, "tom.csv", "");
        write(files, "kod.csv", TABLE + row("merit-average-y9", "231,4", "").replace("0999", "999"));
        write(files, "lasar.csv", TABLE + row("merit-average-y9", "231,4", "").replace("2024/25", "2024/26"));
        write(files, "flykt.csv", TABLE + row("<b>\u001b[31m", "231,4", ""));
    }

    @Test
    void each_has_one_line_that_says_where_what_was_expected_what_was_found_and_what_to_do() {
        assertThat(ran.complaints())
                .satisfiesExactlyInAnyOrder(
                        line -> says(line, "avklippt.csv.gz", "tar slut mitt i", "p\u00e5 nytt"),
                        line -> says(line, "bomb.csv.gz", "v\u00e4xer mer \u00e4n 200 g\u00e5nger", "Spara om"),
                        line -> says(line, "bomb.xlsx", "v\u00e4xer mer \u00e4n 200 g\u00e5nger", "Spara om"),
                        line -> says(line, "rubrik.csv, rad 1", "saknar kod", "V\u00e4ntade niva;kod", "Kopiera"),
                        line -> says(line, "bokstav.csv, rad 2, kolumnen varde", "V\u00e4ntade", "\"23l,4\"", "Skriv"),
                        line -> says(
                                line,
                                "procent.csv, rad 2, kolumnen varde",
                                "\"101\"",
                                "V\u00e4ntade 0 till 100",
                                "R\u00e4tta"),
                        line -> says(
                                line,
                                "indikator.csv, rad 2, kolumnen indikator",
                                "\"merit-value\"",
                                "V\u00e4ntade",
                                "docs/indicators/README.md"),
                        line -> says(line, "tomt-varde.csv, rad 2, kolumnen varde", "tomma", "Skriv"),
                        line -> says(line, "nolltecken.csv", "styrtecken", "V\u00e4ntade", "Spara"),
                        line -> says(line, "citat.csv, rad 2", "citattecken", "L\u00e4gg till eller ta bort"),
                        line -> says(line, "okand.json", "inget slag av fil", "V\u00e4ntade", "tabell"),
                        line -> says(line, "trasig.json, rad 1", "JSON", "p\u00e5 nytt"),
                        line -> says(line, "tom.csv", "tom", "p\u00e5 nytt"),
                        line -> says(line, "kod.csv, rad 2, kolumnen kod", "fyra siffror", "\"999\"", "Formatera"),
                        line -> says(
                                line, "lasar.csv, rad 2, kolumnen period", "2024/25", "\"2024/26\"", "V\u00e4ntade"),
                        line -> says(line, "flykt.csv", "styrtecken", "Spara"));
    }

    @Test
    void nothing_was_taken_and_the_exit_code_says_so() {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out() + ran.err())
                .doesNotContain("Exception", "\tat ", "java.", "REDACTED")
                .doesNotContain("\0", "\u001b");
        assertThat(home).isDirectoryNotContaining(path -> !path.endsWith("postgresql"));
    }

    @Test
    void a_folder_without_files_is_said_to_be_empty() throws IOException {
        var empty = Files.createDirectory(folder.resolve("tom mapp"));

        var answer = Ran.in(home, "import", "--dry-run", empty);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.complaints()).singleElement().satisfies(line -> says(line, empty.toString(), "inga filer"));
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        var answer = Ran.in(home, "import", "--dry-run", folder.resolve("saknas.csv"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.complaints()).singleElement().satisfies(line -> says(line, "saknas.csv", "finns inte"));
    }

    @Test
    void a_whole_file_beside_a_damaged_one_ends_with_partly_and_json_stands_alone_on_stdout() throws IOException {
        var whole = write(folder, "hel.csv", TABLE + row("merit-average-y9", "231,4", ""));
        var damaged = write(folder, "skadad.csv", TABLE + row("merit-average-y9", "23l,4", ""));

        var answer = Ran.in(home, "import", "--dry-run", "--json", whole, damaged);

        assertThat(answer.code()).isEqualTo(2);
        var files = JsonMapper.shared().readTree(answer.out()).path("files");
        assertThat(files).hasSize(2);
        assertThat(files.path(0).path("observed").intValue()).isEqualTo(1);
        var fault = files.path(1).path("refused").path(0);
        assertThat(fault.path("line").intValue()).isEqualTo(2);
        assertThat(fault.path("column").stringValue()).isEqualTo("varde");
        assertThat(fault.path("code").stringValue()).isEqualTo("number.unreadable");
        assertThat(Ran.in(home, "import", "--dry-run", whole).code()).isZero();
    }

    private static void says(String line, String... parts) {
        assertThat(line).contains(parts);
    }

    private static String row(String indicator, String value, String mark) {
        return "kommun;0999;%s;2024/25;total;%s;%s;58;Nydala kommun\n".formatted(indicator, value, mark);
    }

    private static Path write(Path folder, String name, String text) {
        return Export.text(folder.resolve(name), text);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] workbook(byte[] sheet) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (var name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.endsWith("sheet1.xml") ? sheet : "<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }
}
