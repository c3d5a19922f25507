package se.styrkedja.reports.quality.ground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.Figures;
import se.styrkedja.reports.Inline;

/// The published numbers of a column with as many decimals as the one that has most, so that digit stands under
/// digit: `81,0` over `79,5`. A source that leaves out the zero means it; none is added that no number has.
record Decimals(Figures figures) {

    List<List<List<Inline>>> alike(int columns, List<List<List<Inline>>> rows) {
        var most = IntStream.range(0, columns).map(c -> most(rows, c)).toArray();
        return rows.stream()
                .map(row -> {
                    var cells = new ArrayList<List<Inline>>();
                    for (int c = 0; c < row.size(); c++) cells.add(alike(row.get(c), most[c]));
                    return List.<List<Inline>>copyOf(cells);
                })
                .toList();
    }

    private int most(List<List<List<Inline>>> rows, int column) {
        return rows.stream()
                .flatMap(row -> published(row.get(column)))
                .mapToInt(Prose::meant)
                .max()
                .orElse(0);
    }

    private List<Inline> alike(List<Inline> cell, int decimals) {
        return cell.stream()
                .map(run -> run instanceof Inline.Value value && isWhole(value)
                        ? new Inline.Value(Prose.bare(figures.get(value.figure()), decimals), value.figure())
                        : run)
                .toList();
    }

    private Stream<BigDecimal> published(List<Inline> cell) {
        return cell.stream()
                .flatMap(run -> run instanceof Inline.Value value && isWhole(value)
                        ? Stream.of(figures.get(value.figure()))
                        : Stream.empty())
                .filter(f -> f.basis() == Figure.Basis.PUBLISHED)
                .flatMap(f -> f.number().stream());
    }

    /// Whether the run is the figure's own number, not another that it carries.
    private boolean isWhole(Inline.Value value) {
        return value.text().equals(Prose.bare(figures.get(value.figure())));
    }
}
