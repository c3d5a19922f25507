package se.styrkedja.web;

/// One thing to choose among others in a form.
public record Choice(String value, String label) {}
