package se.styrkedja.access.visits;

/// The secret of a form, made when it is asked for: a page without forms needs no session.
interface Token {
    String text();
}
