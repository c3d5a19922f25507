package se.styrkedja.analysis;

import java.util.List;

/// One member's value in a comparison: a unit, a municipality, a course. Only known values are scores.
public record Score(String code, double value) {
    public Score {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("%s has the value %s".formatted(code, value));
    }

    public static double[] values(List<Score> scores) {
        return scores.stream().mapToDouble(Score::value).toArray();
    }
}
