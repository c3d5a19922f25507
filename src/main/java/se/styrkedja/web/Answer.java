package se.styrkedja.web;

import java.io.IOException;
import java.io.OutputStream;

/// What a handler answers. The same address gives a page, JSON and CSV where it is data: which one is asked for stands
/// in the
/// ending of the address (`.json`, `.csv`) or in the Accept header.
public sealed interface Answer {

    /// A page for a person, and nothing else.
    record Page(String template, Object page) implements Answer {}

    /// Data: a page for a person, the same as an object of JSON and as a table of CSV.
    record Data(String template, Object page, Object json, Sheet sheet) implements Answer {}

    /// The page of a form that could not be done, with what was typed and what is wrong with it.
    record Faulty(String template, Object page) implements Answer {}

    /// It is done, or is done elsewhere: read on at that address.
    record SeeOther(String address) implements Answer {}

    /// A file: a page or a PDF opens in the browser, anything else is taken away.
    ///
    /// @param type its media type
    /// @param name what it is called when saved; plain letters only
    record Download(String type, String name, Content content) implements Answer {}

    /// What a file holds, written when it is sent.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
