package se.styrkedja.access.provider;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import se.styrkedja.web.Address;

/// The service that people sign in with.
public sealed interface Provider {
    Provider NONE = new None();

    /// Nothing is set up: people sign in with the house's own passwords.
    record None() implements Provider {}

    /// A service that speaks OpenID Connect.
    ///
    /// @param issuer its name and address, exactly as it writes it
    /// @param client what the house is called there
    /// @param name what people call it
    /// @param claim what in its answer is the e-mail address of a person
    /// @param back where it sends people back to
    record OpenId(URI issuer, String client, String secret, String name, String claim, URI back) implements Provider {
        @Override
        public String toString() {
            return client + " at " + issuer;
        }
    }

    /// As the environment tells; none when it names no issuer.
    ///
    /// Errors: `IllegalArgumentException` with the name of the variable that cannot be used.
    static Provider told(Map<String, String> environment, Address address) {
        var issuer = environment.getOrDefault("STYRKEDJA_OIDC_ISSUER", "").strip();
        if (issuer.isEmpty()) return NONE;
        return new OpenId(
                guarded(issuer, "STYRKEDJA_OIDC_ISSUER"),
                needed(environment, "STYRKEDJA_OIDC_CLIENT_ID"),
                needed(environment, "STYRKEDJA_OIDC_CLIENT_SECRET"),
                environment
                        .getOrDefault("STYRKEDJA_OIDC_NAME", URI.create(issuer).getHost())
                        .strip(),
                claim(environment),
                guarded(address.of("/logga-in/svar"), "STYRKEDJA_ADDRESS"));
    }

    private static String needed(Map<String, String> environment, String variable) {
        var text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) throw new IllegalArgumentException(variable);
        return text;
    }

    private static String claim(Map<String, String> environment) {
        var claim = environment.getOrDefault("STYRKEDJA_OIDC_CLAIM", "email").strip();
        if (!claim.matches("[A-Za-z0-9_.:/-]{1,200}")) throw new IllegalArgumentException("STYRKEDJA_OIDC_CLAIM");
        return claim;
    }

    /// An address whose way there is guarded: by TLS, or by not leaving the machine.
    private static URI guarded(String text, String variable) {
        if (!text.matches("https?://[^\\s?#@]+")) throw new IllegalArgumentException(variable);
        try {
            var address = URI.create(text);
            if (isGuarded(address)) return address;
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(variable, unreadable);
        }
        throw new IllegalArgumentException(variable);
    }

    /// Whether what is sent to the address is read by nobody on the way.
    static boolean isGuarded(URI address) {
        return address.getHost() != null
                && (address.getScheme().equals("https")
                        || Set.of("127.0.0.1", "localhost", "[::1]").contains(address.getHost()));
    }
}
