package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.List;

/// Charts of the invented municipality Nydala.
final class Examples {
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

    static LineChart overTime() {
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

    static LineChart crowded() {
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
}
