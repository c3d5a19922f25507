import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.LineChart;
import se.styrkedja.figures.LineSeries;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.writing.Writers;

/// 101 unit reports of three charts, two tables and five texts each, in a warm process: Word, and Word with tagged PDF.
///
/// Run by bench/run. Prints the median of the rounds in seconds, and leaves the Word files of the last round for the peer.
public final class UnitReports {
    private static final int REPORTS = 101;
    private static final int ROUNDS = 5;

    private UnitReports() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var documents = IntStream.range(0, REPORTS).mapToObj(UnitReports::document).toList();
        System.out.printf("word %.2f s%n", median(() -> write(documents, folder, false)));
        System.out.printf("word and pdf %.2f s%n", median(() -> write(documents, folder, true)));
    }

    private interface Round {
        void run() throws Exception;
    }

    private static double median(Round round) throws Exception {
        round.run();
        var seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            round.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[ROUNDS / 2];
    }

    private static void write(List<Document> documents, Path folder, boolean pdf) throws Exception {
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var jobs = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < documents.size(); i++) {
                int number = i;
                jobs.add(workers.submit(() -> {
                    one(documents.get(number), folder.resolve("enhet-" + number), pdf);
                    return null;
                }));
            }
            for (var job : jobs) job.get();
        }
    }

    private static void one(Document document, Path file, boolean pdf) throws Exception {
        try (var out = open(file + ".docx")) {
            Writers.word(document, out);
        }
        if (pdf)
            try (var out = open(file + ".pdf")) {
                Writers.pdf(document, out);
            }
    }

    private static OutputStream open(String file) throws Exception {
        return new BufferedOutputStream(Files.newOutputStream(Path.of(file)));
    }

    private static Document document(int number) {
        var blocks = new ArrayList<Block>();
        for (int chart = 0; chart < 3; chart++) {
            blocks.add(new Block.Heading(1, "Kapitel " + chart, "kapitel-" + chart));
            blocks.add(new Block.Paragraph(text(number, chart)));
            var picture = picture(number, chart);
            blocks.add(new Block.Chart(picture, picture, text(number, chart)));
            if (chart < 2) blocks.add(table(number, chart));
        }
        blocks.add(new Block.Paragraph(text(number, 3)));
        blocks.add(new Block.Paragraph(text(number, 4)));
        var cover = new Document.Cover("Enhet " + number, "Kvalitetsrapport", "2024/25", "Utkast", "");
        return new Document(cover, blocks, List.of());
    }

    private static List<Inline> text(int number, int part) {
        return List.of(new Inline.Words(("Enhet %d, del %d. Eleverna har svarat i enkäten och resultatet har följts upp i dialogen. "
                .formatted(number, part)).repeat(4)));
    }

    private static Block.Table table(int number, int part) {
        var rows = IntStream.range(0, 8)
                .mapToObj(row -> List.of(
                        List.<Inline>of(new Inline.Words("Rad " + row)),
                        List.<Inline>of(new Inline.Words(Integer.toString(number + row))),
                        List.<Inline>of(new Inline.Words(Integer.toString(part + row)))))
                .toList();
        return new Block.Table("Tabell " + part, List.of("Vad", "Antal", "Andel"), rows, text(number, part));
    }

    private static se.styrkedja.figures.Picture picture(int number, int chart) {
        var periods = List.of("2020/21", "2021/22", "2022/23", "2023/24", "2024/25");
        return new LineChart(
                        new Caption("Enheten ligger still", "Andel, procent", ""),
                        "Läsår",
                        periods,
                        List.of(line("Enheten", Role.OWN, 60 + number % 30), line("Riket", Role.COUNTRY, 70 + chart)),
                        Extent.PERCENT,
                        true)
                .picture();
    }

    private static LineSeries line(String name, Role role, int level) {
        return new LineSeries(
                name,
                role,
                IntStream.range(0, 5)
                        .mapToObj(i -> (Reading) new Reading.Known(level + i % 3, Integer.toString(level + i % 3)))
                        .toList());
    }
}
