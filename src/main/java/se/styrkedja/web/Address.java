package se.styrkedja.web;

import java.util.Map;

/// Where others reach the house, such as `https://styrkedja.example`: what links begin with that are read outside of
/// it. Told when the house starts and never by one who asks for a page, who could name any host.
public record Address(String base) {
    public Address {
        if (!base.matches("https?://[^\\s/?#@]+(/[^\\s?#]*[^\\s?#/])?")) throw new IllegalArgumentException(base);
    }

    /// On this machine only.
    public static Address here(int port) {
        return new Address("http://127.0.0.1:" + port);
    }

    /// As the environment tells; on this machine when it does not.
    ///
    /// Errors: `IllegalArgumentException` with the name of the variable that cannot be used.
    public static Address told(Map<String, String> environment, int port) {
        var told = environment.getOrDefault("STYRKEDJA_ADDRESS", "").strip();
        if (told.isEmpty()) return here(port);
        try {
            return new Address(told.replaceFirst("/+$", ""));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("STYRKEDJA_ADDRESS", unreadable);
        }
    }

    /// The whole address of a page.
    ///
    /// @param path within the house, such as `/min-sida`
    public String of(String path) {
        return base + path;
    }
}
