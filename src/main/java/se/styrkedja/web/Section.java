package se.styrkedja.web;

/// The parts of the product that the head of every page leads to.
public enum Section {
    START("/"),
    MY_PAGE("/min-sida"),
    RESULTS("/resultat"),
    DIALOGUES("/dialoger"),
    AREAS("/utvecklingsomraden"),
    COVERAGE("/styrkedjan"),
    GOALS("/namndens-mal"),
    YEAR_WHEEL("/arshjul"),
    REPORTS("/rapporter"),
    DECISIONS("/beslut"),
    IMPORTS("/inlasningar"),
    PEOPLE("/konton");

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
