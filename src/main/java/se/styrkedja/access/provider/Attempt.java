package se.styrkedja.access.provider;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;

/// Somebody on her way to the service and back: kept in her session, used once. With the three secrets the answer that
/// comes back is tied to the browser that asked (state), the token to the question (nonce), and the code to the house
/// (verifier).
///
/// @param then the address of the house that she goes on to
public record Attempt(String state, String nonce, String verifier, String then) implements Serializable {
    private static final long serialVersionUID = 1L;

    /// One with new secrets.
    public static Attempt towards(String then) {
        return new Attempt(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), then);
    }
}
