package se.styrkedja.figures;

/// How far an axis may reach, so that it never shows what cannot be (above 100 percent) nor makes much of little.
///
/// @param floor the least value there can be
/// @param ceiling the greatest value there can be
/// @param leastSpan the axis shows at least so much, in the unit of the values
public record Extent(double floor, double ceiling, double leastSpan) {
    public static final Extent PERCENT = new Extent(0, 100, 20);
    public static final Extent OPEN = new Extent(-Double.MAX_VALUE, Double.MAX_VALUE, 0);
}
