package se.styrkedja.access.sentforms;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.DigestUtils;

/// What only the browser can open that holds the secret: the database has neither the secret nor the
/// key that is made of it, so that a copy of it tells nothing of what was typed.
///
/// Source: NIST SP 800-38D (AES-GCM); the secret has 256 bits, so that a hash of it is a key.
final class Sealed {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    /// By which it is found.
    static byte[] name(String secret) {
        return DigestUtils.sha256("name " + secret);
    }

    byte[] seal(String secret, byte[] bytes) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(bytes);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Errors: [IllegalStateException] when it was sealed with another secret, or has been changed.
    static byte[] open(String secret, byte[] sealed) {
        try {
            var nonce = ByteBuffer.wrap(sealed, 0, NONCE).slice();
            var bytes = new byte[NONCE];
            nonce.get(bytes);
            return cipher(Cipher.DECRYPT_MODE, secret, bytes).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Cipher cipher(int mode, String secret, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(DigestUtils.sha256("key " + secret), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
