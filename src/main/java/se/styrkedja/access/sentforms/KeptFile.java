package se.styrkedja.access.sentforms;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that was chosen in a form that was refused, where it waits.
///
/// @param field of the form
/// @param called what the sender calls it
/// @param place where its bytes are
record KeptFile(String field, String called, Path place) implements MultipartFile {

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
        return getSize() == 0;
    }

    @Override
    public long getSize() {
        return place.toFile().length();
    }

    @Override
    public byte[] getBytes() throws IOException {
        return Files.readAllBytes(place);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(place);
    }

    @Override
    public void transferTo(File to) throws IOException {
        Files.copy(place, to.toPath(), StandardCopyOption.REPLACE_EXISTING);
    }
}
