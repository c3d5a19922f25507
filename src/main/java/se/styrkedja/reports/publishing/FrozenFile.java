package se.styrkedja.reports.publishing;

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
