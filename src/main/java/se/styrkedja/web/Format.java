package se.styrkedja.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
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
        for (var wanted : wanted(accept))
            for (var format : values())
                if (format.type.equals(wanted.getType() + '/' + wanted.getSubtype())) return format;
        return HTML;
    }

    /// What a header asks for; nothing when it is no such header.
    private static List<MediaType> wanted(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
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
