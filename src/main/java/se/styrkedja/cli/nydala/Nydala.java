package se.styrkedja.cli.nydala;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// Text by file name, in the order in which they are to be read.
    public Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("nydala-organisation.csv", organisation());
        files.put("nydala-jamforelsegrupper.csv", groups());
        files.put("nydala-grundskola.csv", CompulsorySchools.table(seed, town, words));
        files.put("nydala-gymnasieskola.csv", UpperSecondary.table(seed, town, words));
        files.put("nydala-personal.csv", Staffing.table(seed, town, words));
        files.put("nydala-enkat.csv", SurveyRounds.table(seed, town, words));
        files.put("nydala-jamforelser.csv", Elsewhere.table(seed, words));
        files.put("nydala-forskola-egna.csv", Preschools.table(seed, town, words));
        files.put("nydala-egna.csv", OwnFigures.table(seed, town, words));
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
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            for (var file : files().entrySet())
                written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written;
    }

    private String organisation() {
        var header = "skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till\n";
        return town.nodes().stream().map(this::row).collect(Collectors.joining("", header, ""));
    }

    private String row(Node node) {
        return String.join(
                        ";",
                        node.code(),
                        node.name(),
                        Town.CODE,
                        words.the("municipality"),
                        Town.ORGANISER,
                        words.the("organiser"),
                        words.the("municipal"),
                        node.kind().forms(),
                        sort(node),
                        node.story() == Story.BIG_DROP ? "2018-07-01" : SINCE,
                        "")
                + '\n';
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
