package se.styrkedja.access.sentforms;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.styrkedja.vocabulary.PlainText;

/// A file that was chosen in a form that was refused, read from where it waits when somebody asks.
///
/// @param field of the form
/// @param called what the sender calls it
/// @param size in bytes
/// @param bytes what is in it
record KeptFile(String field, String called, long size, Supplier<byte[]> bytes) implements MultipartFile {

    /// What the sender calls a file.
    static String called(MultipartFile file) {
        return PlainText.fileName(file.getOriginalFilename());
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return called;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() {
        return bytes.get();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes.get());
    }

    @Override
    public void transferTo(File to) throws IOException {
        Files.write(to.toPath(), bytes.get());
    }
}
