package se.styrkedja.reports.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// A file of a report as it was when the report was decided.
public final class FrozenFile {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    public FrozenFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /// What writes the content of a file.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file into memory; what kind it is its ending says.
    public static FrozenFile written(String name, Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FrozenFile(name, type(name), bytes.toByteArray());
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "pdf" -> "application/pdf";
            case "html" -> "text/html;charset=UTF-8";
            default -> throw new IllegalStateException("no type of file for " + name);
        };
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
