package se.styrkedja.cli;

/// What a report can be written as. The poster comes with PDF and HTML.
enum Format {
    DOCX,
    PDF,
    HTML,
    JSON
}
