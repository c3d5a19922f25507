package se.styrkedja.oversight.yearwheel;

/// What is needed for an event, or what comes of it.
///
/// @param text in words; empty for nothing
/// @param address the page of the product where it is; empty when it is somewhere else
/// @param register which shows that it is there
public record Paper(String text, String address, Register register) {
    public static final Paper NONE = new Paper("", "");

    public Paper(String text, String address) {
        this(text, address, Register.NONE);
    }

    public Paper {
        if (!address.isEmpty() && !address.matches("/[a-z/-]*"))
            throw new IllegalArgumentException("no page of the house: " + address);
    }
}
