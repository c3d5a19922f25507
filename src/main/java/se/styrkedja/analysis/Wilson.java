package se.styrkedja.analysis;

/// Wilson's interval of a share. Unit: 0–1.
///
/// Formula: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson (1927), Journal of the American
/// Statistical Association 22. With an overdispersed share, n is the effective number of persons, n/φ.
record Wilson(double low, double high) {
    static Wilson of(double p, double n, double z) {
        double middle = p + z * z / (2 * n);
        double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        return new Wilson(p == 0 ? 0 : (middle - reach) / scale, p == 1 ? 1 : (middle + reach) / scale);
    }
}
