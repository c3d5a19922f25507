package se.styrkedja.imports.opening;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// One part of a workbook, read forward once. Names are compared without their namespace, which is
/// what Strict Open XML has otherwise. A DTD is refused, and no reference followed.
final class Xml implements AutoCloseable {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final InputStream in;
    private final XMLStreamReader reader;

    private Xml(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    /// @throws IOException also when there is no such part, or it is no XML
    static Xml of(ZipFile zip, String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) throw new IOException("no part " + part);
        var in = zip.getInputStream(entry);
        try {
            return new Xml(in, factory().createXMLStreamReader(in));
        } catch (XMLStreamException broken) {
            in.close();
            throw new IOException(broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Moves to the next start or end of an element; false at the end of the part.
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) throw new IOException("a part with a DTD");
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) return true;
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /// The attribute of the element that starts here, whatever its namespace; empty when it has none.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return orEmpty(reader.getAttributeValue(i));
        return "";
    }

    /// The text of the element that starts here; moves to its end.
    String text() throws IOException {
        try {
            return orEmpty(reader.getElementText());
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /// The runs of text in the element that starts here, as one, without how they are pronounced; moves to its end.
    String richText(String element, Limits limits) throws IOException, Unopenable {
        var text = new StringBuilder();
        boolean pronounced = false;
        while (next() && !ends(element)) {
            if (starts("rPh") || ends("rPh")) pronounced = starts("rPh");
            if (starts("t") && !pronounced) text.append(text());
            if (text.length() > limits.cell()) throw limits.cellTooLong(0);
        }
        return unescaped(text.toString());
    }

    /// A workbook writes a character that XML does not hold, or that it would lose, as `_x000D_`.
    static String unescaped(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text).replaceAll(found -> {
            char c = (char) Integer.parseInt(found.group(1), 16);
            boolean isText = c >= ' ' || c == '\t' || c == '\n' || c == '\r';
            return isText ? java.util.regex.Matcher.quoteReplacement(Character.toString(c)) : "";
        });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
