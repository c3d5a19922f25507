package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Places things of given heights along a line as near to where they want to be as can be, none over another.
///
/// Shape: neighbours that collide are joined and share the way (pooled adjacent violators). Unit: pixels.
/// Errors: what does not fit between top and bottom runs over the bottom; give it room enough.
final class Stacked {
    private Stacked() {}

    /// The centres, in the order asked.
    static List<Double> apart(List<Double> wanted, List<Double> heights, double top, double bottom) {
        var order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        var pools = new ArrayList<Pool>();
        for (int i : order) {
            pools.add(new Pool(wanted.get(i), heights.get(i), List.of(i)).inside(top, bottom));
            while (pools.size() > 1 && pools.get(pools.size() - 2).collidesWith(pools.getLast())) {
                var last = pools.removeLast();
                pools.add(pools.removeLast().with(last).inside(top, bottom));
            }
        }
        var centres = new ArrayList<>(wanted);
        for (var pool : pools) pool.lay(heights, centres);
        return List.copyOf(centres);
    }

    private record Pool(double centre, double height, List<Integer> members) {
        Pool inside(double top, double bottom) {
            double held = Math.max(top + height / 2, Math.min(bottom - height / 2, centre));
            return new Pool(held, height, members);
        }

        boolean collidesWith(Pool below) {
            return centre + height / 2 > below.centre - below.height / 2 + 1e-9;
        }

        Pool with(Pool below) {
            var all = new ArrayList<>(members);
            all.addAll(below.members);
            double mean = (centre * members.size() + below.centre * below.members.size()) / all.size();
            return new Pool(mean, height + below.height, all);
        }

        void lay(List<Double> heights, List<Double> centres) {
            double y = centre - height / 2;
            for (int i : members) {
                centres.set(i, y + heights.get(i) / 2);
                y += heights.get(i);
            }
        }
    }
}
