package se.styrkedja.web;

import java.util.List;

/// Who reads a page: what the shell around it needs to know. Implemented by the room that knows people.
public interface Visitor {
    Site site();

    /// Her name; empty for one who has not signed in.
    String name();

    /// Her account, which no page shows; empty for one who has not signed in.
    String account();

    /// What she is here, such as `rektor, Lindskolan`; empty for one who has not signed in.
    String standing();

    /// Where her pages belong, such as `Nydala kommun`; empty for one who has not signed in.
    String organiser();

    /// Whether she has signed in; one who has, and has no name here, is yet to choose an organiser.
    boolean isKnown();

    /// Whether there are other organisers she may go to.
    boolean isElsewhereToo();

    /// The parts of the product that she may open.
    List<Section> sections();

    /// Whether she may open the page at that address of the house. A link that she may not follow is not offered.
    boolean follows(String address);

    /// What a form must send back, so that no other site can send it for her.
    String token();

    /// What came of the form that led to this page, in a sentence; empty when none did.
    String told();

    /// How many forms that she sent wait to be sent again, since they could not be taken.
    int waiting();

    /// The shell of a page that opens a section.
    default Shell opening(Section section, String title) {
        return new Shell(this, section, title, List.of(), List.of());
    }

    /// The shell of a page inside a section, with the section as the first step of the way there.
    default Shell inside(Section section, String title) {
        return new Shell(this, section, title, List.of(new Shell.Crumb(section.title(), section.address())), List.of());
    }
}
