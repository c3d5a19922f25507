package se.styrkedja.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An invented export of final grades from Skolverket, in the form of the real one.
public final class Export {
    public static final String HEAD = """
            Statistik fr\u00e5n Skolverket, https://www.skolverket.se;;;;;;;;;;
            Grundskola - Slutbetyg \u00e5rskurs 9, samtliga elever;;;;;;;;;;
            Valt l\u00e4s\u00e5r: 2024/25;;;;;;;;;;
            ;;;;;;;;;;
            Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;Andel (%) elever som uppfyllt betygskriterierna i alla \u00e4mnen;Andel (%) elever beh\u00f6riga till yrkesprog.;Genomsnittligt meritv\u00e4rde (17 \u00e4mnen)
            """;

    private static final String FOOT = "\nRapportbeskrivning och definitioner etc.;;;;;;;;;;\n";

    private Export() {}

    /// A row of one of Nydala's own schools.
    public static String row(String name, String code, String pupils, String all, String vocational, String merit) {
        return String.join(
                ";",
                name,
                code,
                "Nydala",
                "0999",
                "Kommunal",
                "Nydala kommun",
                "2120009999",
                pupils,
                all,
                vocational,
                merit);
    }

    public static Path write(Path file, String... rows) {
        return text(file, HEAD + String.join("\n", rows) + FOOT);
    }

    public static Path text(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
