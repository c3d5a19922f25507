package se.styrkedja.reports;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Dot;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Line;
import se.styrkedja.figures.Drawing.Mark;
import se.styrkedja.figures.Drawing.Path;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Drawing.Text;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Picture.TextTable;
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
import se.styrkedja.reports.Document.Cover;
import se.styrkedja.reports.Document.Source;
import se.styrkedja.reports.Inline.Strong;
import se.styrkedja.reports.Inline.Value;
import se.styrkedja.reports.Inline.Words;

/// Documents about Nydala with every kind of block, made up for the writers.
final class Samples {
    static final String HOSTILE = "Nya <b>\"Björk\" & 'Söner'\u0007\u202e\ud800</b> 😀";

    private static final Ink INK = new Ink("#17232e");
    private static final Ink BLUE = new Ink("#0b5877");
    private static final Ink GREY = new Ink("#5b6b78");
    private static final List<String> YEARS = List.of("2020/21", "2021/22", "2022/23", "2023/24", "2024/25");

    private Samples() {}

    static Document nydala() {
        return document("Nydala kommun", "Lindskolan");
    }

    static Document hostile() {
        return document(HOSTILE, HOSTILE);
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
                "Pojkarna på " + school + " ligger 7 procentenheter under flickorna",
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
                        "Så har vi arbetat under året",
                        "Beskriv hur resultatdialogerna har gått till, vilka som deltog och vad som ändrades sedan förra året."));
        blocks.add(new Heading(1, "2 Resultat", "resultat"));
        blocks.add(new Heading(2, "Kunskaper i årskurs 9", "kunskaper"));
        blocks.add(found("Meritvärdet är oförändrat sedan 2021/22"));
        blocks.add(new Chart(
                line(school),
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
        blocks.add(new Chart(many(school), List.of(words("Källa: SALSA 2024/25."))));
        blocks.add(new Heading(2, "Trygghet och studiero", "trygghet"));
        blocks.add(new Nothing("Inga uppgifter", "Skolenkäten omfattade inte Nydala under läsåret 2024/25."));
        blocks.add(new NewPage());
        blocks.add(new Heading(1, "3 Samlad analys", "analys"));
        blocks.add(new ToWrite(
                "Varför ser det ut så här?",
                "Skriv de orsaker som kom fram i resultatdialogen. Skilj på vad ni vet och vad ni tror."));
        blocks.add(new Heading(1, "4 Prioriterade utvecklingsområden", "omraden"));
        blocks.add(
                new ToWrite("Område 1", "Vad ska bli bättre, varför just det, och hur vet ni att ni är på rätt väg?"));
        return blocks;
    }

    private static Found found(String point) {
        return new Found(
                point,
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
                    "Andel elever med minst E i alla ämnen, årskurs 9, " + school + ", 2024/25",
                    i + ",0 %",
                    i % 3 == 0 ? "Beräknat: oviktat medelvärde av 4 enheter." : "Publicerat så.",
                    places(i),
                    i % 3 == 0 ? 12 : 0));
        return sources;
    }

    private static List<String> places(int i) {
        var one = "skolverket/slutbetyg-ak9-2024-25.csv, rad 412, kolumnen ”Andel (%) med godkänt i alla ämnen”";
        return i % 3 == 0 ? List.of(one, one, one, one) : List.of(one);
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

    private static Picture line(String school) {
        var marks = new ArrayList<Mark>();
        for (int y = 0; y < 4; y++) {
            marks.add(new Line(60, 40 + y * 80, 560, 40 + y * 80, new Stroke(new Ink("#dde3e8"), 1, 0)));
            marks.add(new Text(50, 45 + y * 80, Integer.toString(90 - 10 * y), 14, false, Anchor.END, GREY));
        }
        var points = new ArrayList<Point>();
        for (int i = 0; i < 5; i++) {
            points.add(new Point(90 + i * 110, 60 + i * i * 8));
            marks.add(new Text(90 + i * 110, 320, YEARS.get(i), 14, false, Anchor.MIDDLE, GREY));
            marks.add(new Dot(90 + i * 110, 60 + i * i * 8, 5, BLUE, Stroke.NONE));
        }
        marks.add(new Path(points, new Stroke(BLUE, 3, 0)));
        marks.add(new Path(List.of(new Point(90, 150), new Point(530, 165)), new Stroke(GREY, 1.5, 5)));
        marks.add(new Text(540, 170, "Riket 73,1", 14, false, Anchor.START, GREY));
        marks.add(new Text(540, 195, school + " 68,8", 14, true, Anchor.START, BLUE));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 5; i++) rows.add(List.of(YEARS.get(i), "7" + i + ",5 %", "73," + i + " %"));
        return new Picture(
                school + " har fallit under riket",
                "Andel elever i årskurs 9 med minst E i alla ämnen, procent",
                "Linjen för skolan faller från 80,0 till 68,8 procent; riket ligger stilla runt 73.",
                new TextTable(List.of("Läsår", school, "Riket"), rows),
                new Drawing(720, 340, marks));
    }

    private static Picture many(String school) {
        var marks = new ArrayList<Mark>();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 14; i++) {
            marks.add(new Text(180, 30 + i * 24, i == 3 ? school : "Skola " + (i + 1), 14, i == 3, Anchor.END, INK));
            marks.add(new Line(260 + i * 20, 25 + i * 24, 340 + i * 20, 25 + i * 24, new Stroke(GREY, 2, 0)));
            marks.add(new Dot(300 + i * 20, 25 + i * 24, 5, BLUE, new Stroke(INK, 1, 0)));
            rows.add(List.of(i == 3 ? school : "Skola " + (i + 1), "−" + i + ",3", "−9 till +3"));
        }
        return new Picture(
                "Alla skolor utom en ligger nära sitt väntade värde",
                "Avvikelse från väntat värde enligt SALSA, procentenheter, med osäkerhet",
                "Fjorton skolor i en rad, från minst till störst avvikelse.",
                new TextTable(List.of("Skola", "Avvikelse", "Osäkerhet"), rows),
                new Drawing(720, 370, marks));
    }
}
