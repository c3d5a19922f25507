package se.styrkedja.oversight.calendar;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/// What stands in the address of a calendar and nobody can guess.
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret made() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return DigestUtils.sha256(text);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
