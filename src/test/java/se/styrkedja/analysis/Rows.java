package se.styrkedja.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the cells of the worked examples: `A 230 40|B 200 60`.
public final class Rows {
    private Rows() {}

    public static Stream<String[]> items(@Nullable String cell) {
        if (cell == null || cell.isBlank()) return Stream.empty();
        return Arrays.stream(cell.split("\\|")).map(item -> item.strip().split(" +"));
    }

    public static List<Score> scores(@Nullable String cell) {
        return items(cell).map(i -> new Score(i[0], Double.parseDouble(i[1]))).toList();
    }

    public static double[] numbers(String cell) {
        return Arrays.stream(cell.strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
