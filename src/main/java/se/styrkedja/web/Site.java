package se.styrkedja.web;

import java.util.List;

/// What all pages of a running house share.
///
/// @param invented whether what it shows is the invented municipality: every page then says so
/// @param assets where the style sheets are, with a mark of their content in the address
public record Site(boolean invented, String assets) {

    /// The shell of a page that opens a section.
    public Shell opening(Section section, String title) {
        return new Shell(this, section, title, List.of());
    }

    /// The shell of a page inside a section, with the section as the first step of the way there.
    public Shell inside(Section section, String title) {
        return new Shell(this, section, title, List.of(new Crumb(section.title(), section.address())));
    }
}
