package se.styrkedja.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;

/// In which form an answer is asked for.
enum Format {
    HTML("text/html"),
    JSON("application/json"),
    CSV("text/csv");

    private static final String ATTRIBUTE = Format.class.getName();

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /// The form that the address asks for by its ending, else the first that the Accept header names; a browser gets
    /// a page.
    static Format of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Format format) return format;
        var accept = request.getHeader("Accept");
        if (accept == null) return HTML;
        for (var wanted : MediaType.parseMediaTypes(accept))
            for (var format : values())
                if (format.type.equals(wanted.getType() + '/' + wanted.getSubtype())) return format;
        return HTML;
    }

    /// Remembers what the ending of the address asked for.
    void ask(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    String contentType() {
        return type + ";charset=UTF-8";
    }

    String ending() {
        return "." + type.substring(type.indexOf('/') + 1);
    }
}
