package se.styrkedja.access.letters;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.styrkedja.web.Address;

/// Where mail is handed in.
public sealed interface MailServer {
    MailServer NOWHERE = new Nowhere();

    /// Nothing is set up: no letters are written.
    record Nowhere() implements MailServer {}

    /// A mail server.
    ///
    /// @param user empty to hand in without signing in
    /// @param guard how the way there is guarded
    /// @param from the address the mail comes from
    /// @param base what the addresses of pages begin with, such as `https://styrkedja.example`
    record Server(String host, int port, String user, String password, Guard guard, String from, String base)
            implements MailServer {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// How the way to a mail server is guarded.
    enum Guard {
        /// Begins in the open and must turn to TLS before anything is said.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// Not at all: for a server on the same machine.
        NONE
    }

    /// As the environment tells; nowhere when it names no server.
    ///
    /// Errors: `IllegalArgumentException` with the name of the variable that cannot be used.
    static MailServer told(Map<String, String> environment, Address address) {
        var host = environment.getOrDefault("STYRKEDJA_MAIL_HOST", "").strip();
        if (host.isEmpty()) return NOWHERE;
        var guard = environment.getOrDefault("STYRKEDJA_MAIL_TLS", "starttls");
        if (!Set.of("starttls", "tls", "none").contains(guard))
            throw new IllegalArgumentException("STYRKEDJA_MAIL_TLS");
        var port = environment.getOrDefault("STYRKEDJA_MAIL_PORT", guard.equals("tls") ? "465" : "587");
        if (!port.matches("\\d{1,5}")) throw new IllegalArgumentException("STYRKEDJA_MAIL_PORT");
        var from = environment.getOrDefault("STYRKEDJA_MAIL_FROM", "").strip();
        if (!from.matches("\\S+@\\S+")) throw new IllegalArgumentException("STYRKEDJA_MAIL_FROM");
        return new Server(
                host,
                Integer.parseInt(port),
                environment.getOrDefault("STYRKEDJA_MAIL_USER", ""),
                environment.getOrDefault("STYRKEDJA_MAIL_PASSWORD", ""),
                Guard.valueOf(guard.toUpperCase(Locale.ROOT)),
                from,
                address.base());
    }
}
