package se.styrkedja.indicators.shown;

/// The same picture in two widths, as SVG made by this house; empty when there is nothing to draw.
record Chart(String title, String subtitle, String wide, String narrow) {}
