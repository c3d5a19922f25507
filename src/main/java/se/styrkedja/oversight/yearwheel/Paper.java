package se.styrkedja.oversight.yearwheel;

/// What is needed for an event, or what comes of it.
///
/// @param text in words; empty for nothing
/// @param address the page of the product where it is; empty when it is somewhere else
public record Paper(String text, String address) {
    public static final Paper NONE = new Paper("", "");

    public Paper {
        if (!address.isEmpty() && !address.matches("/[a-z/-]*"))
            throw new IllegalArgumentException("no page of the house: " + address);
    }
}
