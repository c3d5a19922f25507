package se.styrkedja.reports.writing;

import java.util.ArrayDeque;
import java.util.Deque;

/// Well-formed XML, written from the outside in. What comes from data passes through [#text] or an attribute and is
/// escaped there, in one place, for pages, PDF and Word alike.
final class Markup {
    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup() {
        out = new StringBuilder(1 << 16);
    }

    /// @param attributes name, value, name, value …
    Markup open(String name, String... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content: a void element of HTML, or any of XML.
    Markup empty(String name, String... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /// Markup of our own making: a style sheet, an SVG.
    Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    private StringBuilder start(String name, String... attributes) {
        if (attributes.length % 2 != 0) throw new IllegalStateException("an attribute of " + name + " lacks a value");
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) out.append(c).append(text.charAt(++i));
                    else out.append(isShown(c) ? c : REPLACEMENT);
                }
            }
        }
    }

    /// Control characters, half surrogates and marks that turn the direction of writing are no part of a name: XML
    /// forbids some of them and a reader is misled by the others. They become a visible mark.
    private static boolean isShown(char c) {
        boolean turnsDirection = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        return !Character.isISOControl(c) && !Character.isSurrogate(c) && !turnsDirection && c < '\ufffe';
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) throw new IllegalStateException("left open: " + open);
        return out.toString();
    }
}
