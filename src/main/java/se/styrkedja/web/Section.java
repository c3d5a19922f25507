package se.styrkedja.web;

/// A part of the product that the head of every page leads to. Each room declares its own.
///
/// @param room whose messages have its word, under `section.` and its name
/// @param address of its first page
/// @param place in the head: lower comes first
public record Section(String room, String name, String address, int place) {
    /// Where everybody begins.
    public static final Section START = new Section("web", "START", "/", 0);

    /// What is one's own, whatever room it is a page of.
    public static final Section MY_PAGE = new Section("web", "MY_PAGE", "/min-sida", 10);

    /// The word that stands in the head of the page.
    public String title() {
        return Messages.of(room).text("section." + name);
    }
}
