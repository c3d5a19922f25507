package se.styrkedja.reports.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.LineChart;
import se.styrkedja.figures.LineSeries;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.figures.rows.ExpectedChart;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Block.Bullets;
import se.styrkedja.reports.Block.Chart;
import se.styrkedja.reports.Block.Contents;
import se.styrkedja.reports.Block.Found;
import se.styrkedja.reports.Block.Heading;
import se.styrkedja.reports.Block.NewPage;
import se.styrkedja.reports.Block.Nothing;
import se.styrkedja.reports.Block.Paragraph;
import se.styrkedja.reports.Block.Table;
import se.styrkedja.reports.Block.ToWrite;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Document.Cover;
import se.styrkedja.reports.Document.Other;
import se.styrkedja.reports.Document.Place;
import se.styrkedja.reports.Document.Source;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Inline.Strong;
import se.styrkedja.reports.Inline.Value;
import se.styrkedja.reports.Inline.Words;
import se.styrkedja.reports.Poster;
import se.styrkedja.vocabulary.Swedish;

/// Documents about Nydala with every kind of block, made up for the writers.
final class Samples {
    static final String HOSTILE = "Nya <b>\"Björk\" & 'Söner'\u0007\u202e\ud800</b> 😀";

    private static final List<String> YEARS = List.of("2020/21", "2021/22", "2022/23", "2023/24", "2024/25");

    private Samples() {}

    static Document nydala() {
        return document("Nydala kommun", "Lindskolan");
    }

    static Document hostile() {
        return document(HOSTILE, HOSTILE);
    }

    static Poster poster() {
        return new Poster("Nydala kommun", Poster.Learners.BOTH, "Läsåret 2024/25", "Utkast", "", areas("Lindskolan"));
    }

    static Poster hostilePoster() {
        return new Poster(HOSTILE, Poster.Learners.BOTH, "Läsåret 2024/25", "Utkast", HOSTILE, areas(HOSTILE));
    }

    /// One word of two thousand letters wherever people's words may stand.
    static Document endless(Document.Shape shape) {
        var word = "x".repeat(2000);
        List<Inline> text = List.of(words(word));
        var table = new Table(
                word, List.of("Rad", "Ord"), List.of(List.of(text, text)), List.of(new Block.RowGroup(word, 0)), text);
        var mixed = List.<Inline>of(new Inline.Strong(word), words(" 12 " + word));
        List<Block> blocks = List.of(
                new Block.Heading(1, word, "k1"),
                new Block.Paragraph(text),
                new Block.Paragraph(mixed),
                new Block.Bullets(List.of(text, mixed)),
                new Found(text, text),
                new Block.Nothing("Inget", word),
                new Block.ToWrite("skriv", word, word, false),
                table);
        return new Document(
                new Document.Cover(word, word, "L\u00e4s\u00e5ret 2024/25", "Utkast", word), blocks, List.of(), shape);
    }

    /// What is written is of any length.
    static Poster plan(Poster.Learners whom, int areas, int words) {
        var text = List.of("Vi läser högt varje dag ".repeat(words).strip());
        List<String> none = List.of();
        var area = new Poster.Area(
                List.of(words("Färre läser långa texter")),
                List.of(),
                List.of(),
                new Poster.Answers(text, text, text, none, none, text, text, none));
        return new Poster(
                "Nydala kommun", whom, "Läsåret 2024/25", "Läget i dag", "", Collections.nCopies(areas, area));
    }

    private static List<Poster.Area> areas(String school) {
        List<Inline> text = List.of(
                value("33", 4),
                words(" av "),
                value("48", 5),
                words(
                        " elever i årskurs 9 hade minst E i alla ämnen. Så stora svängningar kan slumpen ge i en årskull på"
                                + " 48: osäkerheten går från −28 till +6 procentenheter."));
        return List.of(
                new Poster.Area(
                        List.of(words("Färre når alla ämnen: "), value("68,8 %", 6), words(" mot 80,0 % i fjol")),
                        text,
                        List.of(line(school).picture(480))),
                new Poster.Area(
                        List.of(words(school + " ligger längst från sitt väntade värde")),
                        text,
                        List.of(many(school).picture(480))),
                new Poster.Area(List.of(words("Pojkarna ligger 7 procentenheter under flickorna")), text, List.of()));
    }

    /// Tables of all lengths, each with a note and some text before it, so that every end of a page falls somewhere.
    static Document noted(int tables) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, "Resultat", "resultat"));
        for (int i = 1; i <= tables; i++) {
            for (int p = 0; p < i % 4; p++) blocks.add(new Paragraph(List.of(words("Text " + i))));
            var rows = new ArrayList<List<List<Inline>>>();
            for (int row = 1; row < 2 + i; row++)
                rows.add(List.of(List.of(words("Rad " + i + " nr " + row)), List.of(words("7"))));
            rows.add(List.of(List.of(words("Rad " + i + " sist")), List.of(words("7"))));
            blocks.add(new Table(
                    "Prov " + i, List.of("Rad", "Tal"), rows, List.of(words("Anm " + i + ". " + "Ord ".repeat(40)))));
        }
        return new Document(new Cover("Nydala", "Prov", "2024/25", "Utkast", "Prov."), blocks, List.of());
    }

    /// Lists of all lengths, each with a line that introduces it, so that every end of a page falls somewhere.
    static Document listed(int lists) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, "Resultat", "resultat"));
        for (int i = 1; i <= lists; i++) {
            for (int p = 0; p < i % 7; p++) blocks.add(new Paragraph(List.of(words("Text " + i))));
            blocks.add(new Paragraph(List.of(words("Lista " + i + " inleds:"))));
            var items = new ArrayList<List<Inline>>();
            for (int item = 1; item < 2 + i % 12; item++)
                items.add(List.of(words("Punkt " + i + "-" + item + " sist")));
            blocks.add(new Block.Bullets(items));
        }
        return new Document(new Cover("Nydala", "Prov", "2024/25", "Utkast", "Prov."), blocks, List.of());
    }

    /// Tables of groups, each named in a line of its own before its rows, so that every end of a page falls somewhere.
    static Document grouped(int tables) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, "Resultat", "resultat"));
        for (int i = 1; i <= tables; i++) {
            var rows = new ArrayList<List<List<Inline>>>();
            var groups = new ArrayList<Block.RowGroup>();
            for (int group = 0; group < 14 + i; group++) {
                groups.add(new Block.RowGroup("Grupp " + i + "-" + group, rows.size()));
                for (int row = 0; row <= group % 3; row++)
                    rows.add(List.of(List.of(words("Rad " + i + "-" + group + " nr " + row)), List.of(words("7"))));
            }
            blocks.add(new Table("Prov " + i, List.of("Rad", "Tal"), rows, groups, List.of()));
        }
        return new Document(new Cover("Nydala", "Prov", "2024/25", "Utkast", "Prov."), blocks, List.of());
    }

    private static Document document(String organiser, String school) {
        var cover = new Cover(
                organiser,
                "Kvalitetsrapport",
                "Läsåret 2024/25",
                "Utkast",
                "Sammanställd 3 september 2026 av offentlig statistik från Skolverket och Kolada. Orsaker och"
                        + " prioriteringar skrivs av dem som arbetar i verksamheten.");
        return new Document(cover, blocks(school), sources(school));
    }

    private static List<Block> blocks(String school) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Contents("Innehåll"));
        blocks.add(new Heading(1, "Det viktigaste på en sida", "sammanfattning"));
        blocks.add(found("Färre når alla ämnen: 68,8 % mot 80,0 % i fjol"));
        blocks.add(new Found(
                List.of(
                        words("Pojkarna på " + school + " ligger "),
                        value("7\u00a0procentenheter", 7),
                        words(" under flickorna")),
                List.of(
                        words("Skillnaden är lika stor som i kommunen som helhet. "),
                        value("65 %", 0),
                        words(" av pojkarna och "),
                        value("72 %", 1),
                        words(" av flickorna når alla ämnen."))));
        blocks.add(new Heading(1, "1 Det systematiska kvalitetsarbetet", "kvalitetsarbetet"));
        blocks.add(new Paragraph(List.of(
                words(
                        "Huvudmannen ska planera, följa upp, analysera och utveckla utbildningen, och dokumentera det (skollagen 4 kap. 3–8 §§). Den här rapporten bygger på de tal som är publicerade. "),
                new Strong("Varje tal går att följa till sin källa"),
                words(", som står sist."))));
        blocks.add(
                new ToWrite(
                        "work.own",
                        "Så har vi arbetat under året",
                        "Beskriv hur resultatdialogerna har gått till, vilka som deltog och vad som ändrades sedan förra året."));
        blocks.add(new Heading(1, "2 Resultat", "resultat"));
        blocks.add(new Heading(2, "Kunskaper i årskurs 9", "kunskaper"));
        blocks.add(found("Meritvärdet är oförändrat sedan 2021/22"));
        blocks.add(new Chart(
                line(school).picture(),
                line(school).picture(360),
                List.of(
                        words("Källa: Skolverket, slutbetyg årskurs 9. Oviktat medelvärde av 4 enheter, riket "),
                        value("73,1 %", 2),
                        words("."))));
        blocks.add(table(school));
        blocks.add(new Bullets(List.of(
                List.of(words("Tre av fyra skolor ligger inom osäkerheten från sitt väntade värde.")),
                List.of(
                        words("En skola, "),
                        new Strong(school),
                        words(", avviker med "),
                        value("−3 procentenheter", 3),
                        words(".")))));
        blocks.add(new Heading(3, "Enheter runt väntat värde", "enheter"));
        blocks.add(
                new Chart(many(school).picture(), many(school).picture(360), List.of(words("Källa: SALSA 2024/25."))));
        blocks.add(new Heading(2, "Trygghet och studiero", "trygghet"));
        blocks.add(new Nothing("Inga uppgifter", "Skolenkäten omfattade inte Nydala under läsåret 2024/25."));
        blocks.add(new NewPage());
        blocks.add(new Heading(1, "3 Samlad analys", "analys"));
        blocks.add(new ToWrite(
                "analysis.causes",
                "Varför ser det ut så här?",
                "Skriv de orsaker som kom fram i resultatdialogen. Skilj på vad ni vet och vad ni tror."));
        blocks.add(new Heading(1, "4 Prioriterade utvecklingsområden", "omraden"));
        blocks.add(new ToWrite(
                "priorities.a.name",
                "Område 1",
                "Vad ska bli bättre, varför just det, och hur vet ni att ni är på rätt väg?"));
        return blocks;
    }

    private static Found found(String point) {
        return new Found(
                List.of(words(point)),
                List.of(
                        value("33", 4),
                        words(" av "),
                        value("48", 5),
                        words(" elever i årskurs 9 hade minst E i alla ämnen, "),
                        value("68,8 %", 6),
                        words(
                                ". Så stora svängningar kan slumpen ge i en årskull på 48: osäkerheten går från −28 till +6 procentenheter.")));
    }

    private static Table table(String school) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (int i = 0; i < 5; i++)
            rows.add(List.of(
                    List.of(words(YEARS.get(i))),
                    i == 2 ? List.of(words("..")) : List.of(value("7" + i + ",5 %", 10 + i)),
                    i == 2 ? List.of(words("dold, färre än 10")) : List.of(value("" + (48 + i), 20 + i)),
                    List.of(value("7" + i + ",2 %", 30 + i)),
                    List.of(value("73," + i + " %", 40 + i))));
        return new Table(
                "Andel elever i årskurs 9 med minst E i alla ämnen",
                List.of("Läsår", school, "Elever", "Nydala kommun", "Riket, kommunala skolor"),
                rows,
                List.of(
                        words(
                                "Två prickar betyder att värdet är dolt av sekretess. Riket är medelvärdet av publicerade enheter.")));
    }

    private static List<Source> sources(String school) {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < 50; i++)
            sources.add(new Source(
                    id(i),
                    "Andel elever med minst E i alla ämnen, årskurs 9, " + school + " " + i + ", 2024/25",
                    "Andel elever med minst E i alla ämnen, årskurs 9, 2024/25",
                    school + " " + i,
                    i == 14 ? "flickor" : "",
                    i + ",0\u00a0%",
                    i % 3 == 0 ? "Beräknat: oviktat medelvärde av 4 enheter." : "Publicerat så.",
                    places(i),
                    i % 3 == 0 ? 12 : 0,
                    i == 11
                            ? List.of(new Other("12", new Place("kolada/n15419.json", 7, "value", "/values/3/value")))
                            : List.of(),
                    i % 3 != 0,
                    List.of()));
        return sources;
    }

    private static List<Place> places(int i) {
        return IntStream.range(0, i % 3 == 0 ? 4 : 1)
                .mapToObj(n -> new Place(
                        "skolverket/slutbetyg-ak9-2024-25.csv", 412 + i + n, "Andel (%) med godkänt i alla ämnen", ""))
                .toList();
    }

    static String id(int i) {
        return "all-subjects-y9/unit/3" + i + "/2024/25/sex:girl+total";
    }

    private static Words words(String text) {
        return new Words(text);
    }

    private static Value value(String text, int figure) {
        return new Value(text, id(figure));
    }

    private static LineChart line(String school) {
        return new LineChart(
                new Caption(
                        school + " har fallit under riket",
                        "Andel elever i årskurs 9 med minst E i alla ämnen, procent",
                        ""),
                "Läsår",
                YEARS,
                List.of(
                        new LineSeries(school, Role.OWN, readings(78.4, 77.6, Double.NaN, 80.0, 68.8)),
                        new LineSeries("Kommunen", Role.COMPARISON, readings(75.2, 75.9, 76.2, 76.4, 76.7)),
                        new LineSeries("Riket", Role.COUNTRY, readings(74.1, 73.6, 73.2, 72.9, 73.1))),
                Extent.PERCENT,
                true);
    }

    private static List<Reading> readings(double... values) {
        return Arrays.stream(values)
                .<Reading>mapToObj(v -> Double.isNaN(v)
                        ? new Reading.Hidden("dold")
                        : new Reading.Known(v, Swedish.decimal(BigDecimal.valueOf(v), 1)))
                .toList();
    }

    private static ExpectedChart many(String school) {
        var rows = new ArrayList<ExpectedChart.Row>();
        for (int i = 0; i < 14; i++) {
            double value = 14.5 - 2.3 * i;
            var shown = Swedish.signed(BigDecimal.valueOf(value), 1);
            var reading = new Reading.Uncertain(value, value - 11, value + 11, shown);
            var between = Swedish.signed(BigDecimal.valueOf(value - 11), 0) + " till "
                    + Swedish.signed(BigDecimal.valueOf(value + 11), 0);
            rows.add(new ExpectedChart.Row(i == 9 ? school : "Skola " + (i + 1), reading, between, i == 9));
        }
        return new ExpectedChart(
                new Caption(
                        "Alla skolor utom tre ligger nära sitt väntade värde",
                        "Meritvärde, poäng över eller under väntat värde enligt SALSA, med osäkerhet",
                        ""),
                new ExpectedChart.Words(
                        "Skola", "Skillnad", "Intervall", "som väntat", "lägre än väntat", "högre än väntat"),
                rows,
                Extent.OPEN);
    }
}
