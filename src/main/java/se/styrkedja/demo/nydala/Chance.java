package se.styrkedja.demo.nydala;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Draws that depend on the seed and on what is drawn, never on the order of drawing: a new indicator leaves the old
/// figures as they were.
final class Chance {
    /// FNV-1a, 64 bits: the same on every machine, in every version of Java.
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /// The variance of one even draw in 0–1 is 1/12, so the sum of twelve has variance 1.
    private static final int DRAWS = 12;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String... about) {
        long hash = BASIS ^ seed;
        for (var word : about) for (char c : (word + '|').toCharArray()) hash = (hash ^ c) * PRIME;
        return new Chance(hash);
    }

    /// How many of n succeed when each does so with probability p.
    int successes(int n, double p) {
        int count = 0;
        for (int i = 0; i < n; i++) if (random.nextDouble() < p) count++;
        return count;
    }

    boolean happens(double p) {
        return random.nextDouble() < p;
    }

    /// Nearly normal, by summing even draws; arithmetic only, so that every machine agrees to the last bit.
    double around(double mean, double deviation) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) sum += random.nextDouble();
        return mean + deviation * (sum - DRAWS / 2.0);
    }

    /// Both ends included.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> List<T> shuffled(List<T> all) {
        var mixed = new ArrayList<>(all);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var here = mixed.get(i);
            mixed.set(i, mixed.get(other));
            mixed.set(other, here);
        }
        return List.copyOf(mixed);
    }
}
