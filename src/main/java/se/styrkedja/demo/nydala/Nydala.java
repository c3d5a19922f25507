package se.styrkedja.demo.nydala;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The door to the invented municipality: its files, the same to the last byte for the same seed.
///
/// Everybody is drawn first and counted afterwards, so that units sum to the municipality and girls and boys to all.
public final class Nydala {
    /// The municipality's code, which no real one has.
    public static final String MUNICIPALITY = Town.CODE;

    /// The organisation number of the municipality as an organiser, which no real one has.
    public static final String ORGANISER = Town.ORGANISER;

    /// The seed of the demonstration and of the tests.
    public static final long SEED = 9901;

    private static final Pattern PUBLISHED =
            Pattern.compile("nydala-(grundskola|gymnasieskola|personal|enkat|jamforelser)(-2025-26)?\\.csv");

    private static final String FLAWED = "/nydala/inskickad-med-fel.csv";
    private static final String SINCE = "2015-07-01";

    private final long seed;
    private final Words words = Words.read();
    private final Town town;

    private Nydala(long seed) {
        this.seed = seed;
        town = Town.drawn(seed, words);
    }

    public static Nydala seeded(long seed) {
        return new Nydala(seed);
    }

    /// Whether a table of that name holds what is published of Nydala; the others are its own.
    public static boolean isPublished(String file) {
        return PUBLISHED.matcher(file).matches();
    }

    /// Who has published it.
    public static String publication() {
        return Words.read().the("source");
    }

    /// Text by file name, in the order in which they are to be read.
    public Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("nydala-organisation.csv", organisation());
        files.put("nydala-jamforelsegrupper.csv", groups());
        files.put("nydala-grundskola.csv", CompulsorySchools.table(seed, town, words, Years.all()));
        files.put("nydala-gymnasieskola.csv", UpperSecondary.table(seed, town, words));
        files.put("nydala-personal.csv", Staffing.table(seed, town, words, Years.all()));
        files.put("nydala-enkat.csv", SurveyRounds.table(seed, town, words, Years.all()));
        files.put("nydala-jamforelser.csv", Elsewhere.table(seed, words, Years.all()));
        files.put("nydala-forskola-egna.csv", Preschools.table(seed, town, words));
        files.put("nydala-egna.csv", OwnFigures.table(seed, town, words));
        return files;
    }

    /// What comes of the sixth year, 2025/26, by file name: the results of compulsory school with SALSA, the staff, the
    /// survey, and the country and the neighbours beside. Nothing in it has been taken in; one does that by hand.
    public Map<String, String> comingYear() {
        var year = List.of(Years.coming());
        var files = new LinkedHashMap<String, String>();
        files.put("nydala-grundskola-2025-26.csv", CompulsorySchools.table(seed, town, words, year));
        files.put("nydala-personal-2025-26.csv", Staffing.table(seed, town, words, year));
        files.put("nydala-enkat-2025-26.csv", SurveyRounds.table(seed, town, words, year));
        files.put("nydala-jamforelser-2025-26.csv", Elsewhere.table(seed, words, year));
        return files;
    }

    /// Writes a list as it may come from a unit, with a fault in every row but the first: to see what becomes of
    /// faults.
    ///
    /// Errors: `UncheckedIOException` when the folder cannot be written to.
    public static Path writeFlawed(Path folder) {
        try (var stream = Nydala.class.getResourceAsStream(FLAWED)) {
            if (stream == null) throw new IllegalStateException("no resource " + FLAWED);
            return Files.write(folder.resolve("nydala-inskickad-med-fel.csv"), stream.readAllBytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Writes the files, UTF-8 with line feeds, to the folder, which is made when it is missing.
    ///
    /// Errors: `UncheckedIOException` when the folder cannot be written to.
    public List<Path> write(Path folder) {
        return write(folder, files());
    }

    /// Writes what comes of the sixth year, in the same way.
    public List<Path> writeComingYear(Path folder) {
        return write(folder, comingYear());
    }

    private static List<Path> write(Path folder, Map<String, String> files) {
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet())
                written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written;
    }

    private String organisation() {
        var header = "skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till"
                + ";uppgar_i;verksamhet\n";
        return town.nodes().stream().map(this::rows).collect(Collectors.joining("", header, ""));
    }

    private String rows(Node node) {
        return switch (node.story()) {
            case CLOSED -> row(node, node.name(), SINCE, Years.CLOSING.toString(), Town.successor());
            case RENAMED ->
                row(
                                node,
                                words.the("former-name"),
                                SINCE,
                                Years.RENAMING.minusDays(1).toString(),
                                "")
                        + row(node, node.name(), Years.RENAMING.toString(), "", "");
            case BIG_DROP -> row(node, node.name(), "2018-07-01", "", "");
            case STEADY, ABOVE_EXPECTED, BELOW_EXPECTED, WIDENING_GAP, SMALL, FALLING_SATISFACTION ->
                row(node, node.name(), SINCE, "", "");
        };
    }

    private String row(Node node, String name, String from, String to, String successor) {
        return String.join(
                        ";",
                        node.code(),
                        name,
                        Town.CODE,
                        words.the("municipality"),
                        Town.ORGANISER,
                        words.the("organiser"),
                        words.the("municipal"),
                        node.kind().forms(),
                        sort(node),
                        from,
                        to,
                        successor,
                        area(node))
                + '\n';
    }

    /// Compulsory schools are led in two areas; what is no school is in none.
    private String area(Node node) {
        return switch (node.kind()) {
            case PRESCHOOL -> words.the("area-preschool");
            case LOWER, UPPER, WHOLE -> words.all("area-compulsory").get(Integer.parseInt(node.code()) % 2);
            case UPPER_SECONDARY -> words.the("area-upper-secondary");
            case RESOURCE_CENTRE, KITCHEN, STAFF_OFFICE -> "";
        };
    }

    private String sort(Node node) {
        return switch (node.kind()) {
            case PRESCHOOL, LOWER, UPPER, WHOLE, UPPER_SECONDARY -> words.the("node-school");
            case RESOURCE_CENTRE -> words.the("node-resource-centre");
            case KITCHEN -> words.the("node-kitchen");
            case STAFF_OFFICE -> words.the("node-staff-office");
        };
    }

    private String groups() {
        var names = words.all("neighbour");
        var text = new StringBuilder("grupp;benamning;kommunkod;kommun\n");
        for (int i = 0; i < names.size(); i++)
            text.append(String.join(";", "G9901", words.the("comparison-group"), Town.NEIGHBOURS.get(i), names.get(i)))
                    .append('\n');
        return text.toString();
    }
}
