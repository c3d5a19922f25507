package se.styrkedja.indicators.shown;

/// One value of a table: what is shown, and where one learns where it came from.
///
/// @param persons how many stand behind it, in Swedish; empty when no source says
/// @param differs whether another delivery states another value
/// @param source the address that says where it stands; empty where there is no value at all
public record Cell(String shown, String persons, boolean differs, String source) {
    public static final Cell NONE = new Cell("–", "", false, "");
}
