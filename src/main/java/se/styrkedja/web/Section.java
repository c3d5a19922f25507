package se.styrkedja.web;

/// The parts of the product that the head of every page leads to.
public enum Section {
    START("/"),
    UNITS("/skolor"),
    INDICATORS("/indikatorer"),
    REPORTS("/rapporter"),
    IMPORTS("/inlasningar");

    private final String address;

    Section(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /// The word that stands in the head of the page.
    public String title() {
        return Messages.of("web").text("section." + name());
    }
}
