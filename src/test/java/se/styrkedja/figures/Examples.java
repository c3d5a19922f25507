package se.styrkedja.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import se.styrkedja.figures.rows.BarChart;
import se.styrkedja.figures.rows.ExpectedChart;
import se.styrkedja.figures.rows.ShareChart;
import se.styrkedja.vocabulary.Swedish;

/// Charts of the invented municipality Nydala.
public final class Examples {
    private Examples() {}

    static Reading known(double value) {
        return new Reading.Known(value, "%.1f".formatted(value).replace('.', ','));
    }

    static Reading sure(double value, double low, double high) {
        return new Reading.Uncertain(value, low, high, "%.1f".formatted(value).replace('.', ','));
    }

    static List<Reading> readings(double... values) {
        var all = new ArrayList<Reading>();
        for (double v : values) all.add(Double.isNaN(v) ? new Reading.Hidden("dold") : known(v));
        return all;
    }

    static Caption caption(String title, String subtitle) {
        return new Caption(title, subtitle, "");
    }

    public static LineChart overTime() {
        return new LineChart(
                caption("Lindskolan har fallit under kommunen och riket", "Andel elever med minst E, procent"),
                "Läsår",
                List.of("2021/22", "2022/23", "2023/24", "2024/25", "2025/26"),
                List.of(
                        new LineSeries("Lindskolan", Role.OWN, readings(78.4, 77.6, Double.NaN, 80.0, 68.8)),
                        new LineSeries("Kommunen", Role.COMPARISON, readings(75.2, 75.9, 76.2, 76.4, 76.7)),
                        new LineSeries("Riket", Role.COUNTRY, readings(74.1, 73.6, 73.2, 72.9, 73.1))),
                Extent.PERCENT,
                true);
    }

    public static LineChart crowded() {
        return new LineChart(
                caption("Alla slutar på samma ställe", "Genomsnittligt meritvärde, poäng"),
                "Läsår",
                List.of("2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25", "2025/26"),
                List.of(
                        new LineSeries(
                                "Nydala kommuns egna skolor",
                                Role.OWN,
                                List.of(
                                        sure(221.4, 212, 231),
                                        sure(224.0, 215, 233),
                                        new Reading.Within(219, 226, "219–226"),
                                        sure(226.9, 218, 235),
                                        new Reading.Hidden("dold"),
                                        sure(230.2, 222, 238),
                                        sure(229.7, 221, 238))),
                        new LineSeries(
                                "Liknande kommuner, vägt medelvärde",
                                Role.COMPARISON,
                                readings(223.9, 224.8, 226.0, 226.1, 227.5, 228.8, 229.4)),
                        new LineSeries(
                                "Riket, kommunala skolor",
                                Role.COUNTRY,
                                readings(225.7, 226.2, 227.6, 226.9, 227.1, 228.4, 229.1)),
                        new LineSeries(
                                "Enskilda skolor",
                                Role.OTHER,
                                List.of(
                                        new Reading.Missing("uppgift saknas"),
                                        known(238.0),
                                        new Reading.Hidden("dold"),
                                        known(236.1),
                                        known(234.0),
                                        known(231.2),
                                        known(229.9)))),
                new Extent(0, 340, 20),
                true);
    }

    static ExpectedChart.Row row(String unit, double value, double half, boolean own) {
        var shown = Swedish.signed(BigDecimal.valueOf(value), 1);
        var interval = Swedish.signed(BigDecimal.valueOf(value - half), 0) + " till "
                + Swedish.signed(BigDecimal.valueOf(value + half), 0);
        var reading = new Reading.Uncertain(value, value - half, value + half, shown);
        return new ExpectedChart.Row(unit, reading, interval, own);
    }

    public static ExpectedChart expected() {
        return new ExpectedChart(
                caption("Två skolor ligger under det väntade", "Meritvärde, poäng över eller under väntat, SALSA"),
                new ExpectedChart.Words(
                        "Skola", "Skillnad", "Intervall", "som väntat", "lägre än väntat", "högre än väntat"),
                List.of(
                        row("Ekbacksskolan", 14.2, 11, false),
                        row("Lindskolan", -12.1, 10.5, true),
                        row("Strandskolan", 3.4, 12, false),
                        row("Norra Bergaskolan årskurs 7–9", -2.5, 14, false),
                        row("Västerskolan", 6.0, 15, false),
                        row("Centralskolan", -17.5, 12, false),
                        row("Åsskolan", 0, 13, false),
                        new ExpectedChart.Row("Öskolan", new Reading.Hidden("dold"), "färre än 10 elever", false)),
                Extent.OPEN);
    }

    public static ScatterChart scatter(boolean weighted) {
        var random = new Random(7);
        var units = new ArrayList<ScatterChart.Unit>();
        for (int i = 0; i < 60; i++) {
            double size = 12 + random.nextInt(110);
            double merit = 205 + size * 0.25 + random.nextGaussian() * 16;
            var role = i < 1 ? Role.OWN : i < 12 ? Role.OTHER : Role.COUNTRY;
            var name =
                    i < 1 ? "Lindskolan" : new String[] {"Ek", "Berg", "Ås", "Strand", "Norra ", "Ö"}[i % 6] + "skolan";
            units.add(new ScatterChart.Unit(name, known(size), known(merit), weighted ? size : 1, role));
        }
        return new ScatterChart(
                caption("Större skolor har något högre meritvärde", "Skolor i länet"),
                "Skola",
                new ScatterChart.Measure("Antal elever i årskurs 9", new Extent(0, 2000, 20)),
                new ScatterChart.Measure("Meritvärde, poäng", new Extent(0, 340, 40)),
                units,
                new ScatterChart.Trend.Straight(205, 0.25, "samband"));
    }

    public static SpreadChart spread() {
        var random = new Random(11);
        var groups = new ArrayList<SpreadChart.Group>();
        for (int year = 2021; year < 2026; year++) {
            var values = new ArrayList<Double>();
            for (int i = 0; i < 40; i++) values.add(Math.min(100, 76 + random.nextGaussian() * 9));
            var sorted = values.stream().sorted().toList();
            var label = year + "/" + (year + 1) % 100;
            var half = new SpreadChart.Half.Quartiles(sorted.get(10), sorted.get(20), sorted.get(30), "70,0–75,0–81,2");
            groups.add(new SpreadChart.Group(
                    label,
                    values,
                    half,
                    List.of(
                            new SpreadChart.Named(
                                    "Lindskolan",
                                    year == 2023 ? new Reading.Hidden("dold") : known(80 - (year - 2021) * 2.5),
                                    Role.OWN),
                            new SpreadChart.Named("Kommunen", known(74 + year % 3), Role.COMPARISON),
                            new SpreadChart.Named("Riket", known(73), Role.COUNTRY))));
        }
        return new SpreadChart(
                caption("Skillnaden mellan skolorna har inte minskat", "Andel elever med minst E, procent"),
                new SpreadChart.Words("Läsår", "en skola", "mittersta hälften, med median"),
                groups,
                Extent.PERCENT);
    }

    /// As many own units as the largest municipality has.
    public static SpreadChart manySpread() {
        var random = new Random(13);
        var named = new ArrayList<SpreadChart.Named>();
        for (int i = 0; i < 70; i++)
            named.add(new SpreadChart.Named(
                    NAMES.get(i % 3) + " " + i, known(Math.min(100, 76 + random.nextGaussian() * 9)), Role.OWN));
        named.add(new SpreadChart.Named("Riket", known(73), Role.COUNTRY));
        var one = spread().groups().getLast();
        return new SpreadChart(
                spread().caption(),
                spread().words(),
                List.of(new SpreadChart.Group("2025/26", one.units(), one.half(), named)),
                Extent.PERCENT);
    }

    public static ScatterChart manyScatter() {
        var random = new Random(17);
        var units = new ArrayList<ScatterChart.Unit>();
        for (int i = 0; i < 70; i++)
            units.add(new ScatterChart.Unit(
                    NAMES.get(i % 3) + " " + i,
                    known(40 + random.nextInt(60)),
                    known(random.nextGaussian() * 6),
                    1,
                    Role.OWN));
        var one = scatter(false);
        return new ScatterChart(
                one.caption(),
                one.unitHeader(),
                one.across(),
                new ScatterChart.Measure("Mot det v\u00e4ntade", Extent.OPEN),
                units,
                new ScatterChart.Trend.None());
    }

    public static BarChart bars() {
        return new BarChart(
                caption("Flickor når längre i alla skolor utom en", "Andel med minst E i alla ämnen, procent"),
                "Skola",
                List.of("Flickor", "Pojkar"),
                List.of(
                        new BarChart.Row("Lindskolan", List.of(known(72), known(65)), true),
                        new BarChart.Row("Norra Bergaskolan årskurs 7–9", List.of(known(81.2), known(83)), false),
                        new BarChart.Row(
                                "Åsskolan", List.of(new Reading.Hidden("dold"), new Reading.Hidden("dold")), false),
                        new BarChart.Row(
                                "Kommunen", List.of(sure(79.4, 74, 84), new Reading.Within(70, 74, "70–74")), false)));
    }

    public static BarChart plainBars() {
        return new BarChart(
                caption("Lindskolan har lägst andel behöriga lärare", "Andel behöriga lärare, procent"),
                "Skola",
                List.of("Andel"),
                List.of(
                        new BarChart.Row("Strandskolan", List.of(known(91)), false),
                        new BarChart.Row("Ekbacksskolan", List.of(known(78.5)), false),
                        new BarChart.Row("Lindskolan", List.of(known(64.2)), true),
                        new BarChart.Row("Öskolan", List.of(known(0)), false)));
    }

    public static ShareChart shares() {
        return new ShareChart(
                caption("Var femte elev känner sig inte trygg", "Skolenkäten, årskurs 8, andel av svaren i procent"),
                "Påstående",
                List.of("Stämmer helt", "Stämmer ganska bra", "Stämmer ganska dåligt", "Stämmer inte alls", "Vet inte"),
                List.of(
                        new ShareChart.Row("Jag känner mig trygg i skolan", readings(38, 40, 13, 7, 2), true),
                        new ShareChart.Row("Jag har studiero", readings(14, 41, 27, 15, 3), false),
                        new ShareChart.Row(
                                "Lärarna hjälper mig",
                                readings(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                                false)));
    }

    private static final List<String> NAMES = List.of(
            "Ö",
            "Lindskolan",
            "Norra Bergaskolan årskurs 7–9",
            "Liknande kommuner, vägt medelvärde efter antal elever",
            "Kompetensutvecklingscentrum");

    /// Whatever may come: few or many periods, all hidden, wide intervals, long names.
    static LineChart wildLines(int seed) {
        var random = new Random(seed);
        int count = 1 + random.nextInt(12);
        var periods = Stream.iterate(2010, y -> y + 1).limit(count).map(y -> y + "/" + (y + 1) % 100);
        var roles = List.of(Role.OWN, Role.COMPARISON, Role.COUNTRY, Role.OTHER);
        var series = new ArrayList<LineSeries>();
        for (int i = 0; i <= random.nextInt(5); i++)
            series.add(new LineSeries(
                    NAMES.get(random.nextInt(5)),
                    roles.get(i % 4),
                    Stream.generate(() -> wild(random)).limit(count).toList()));
        return new LineChart(caption("Titel", "Procent"), "Läsår", periods.toList(), series, Extent.PERCENT, true);
    }

    static ExpectedChart wildExpected(int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<ExpectedChart.Row>();
        for (int i = 0; i <= random.nextInt(40); i++) {
            double value = random.nextGaussian() * Math.pow(10, seed % 4);
            rows.add(row(NAMES.get(random.nextInt(5)), value, random.nextDouble() * 30, random.nextBoolean()));
        }
        return new ExpectedChart(expected().caption(), expected().words(), rows, Extent.OPEN);
    }

    private static Reading wild(Random random) {
        double value = random.nextDouble() * 100;
        return switch (random.nextInt(6)) {
            case 0 -> new Reading.Hidden("dold");
            case 1 -> new Reading.Missing("uppgift saknas");
            case 2 -> new Reading.Within(value * 0.9, value, "90–100 %");
            case 3 -> sure(value, value - 5, value + 5);
            case 4 -> known(value);
            default -> known(50);
        };
    }
}
