package se.styrkedja.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// The page to sign in on; where everything is invented, also the people one may try to be.
///
/// @param then the address to go on to
/// @param provider what people call the service they may sign in with instead; empty when there is none
/// @param waits whether a form waits in this browser to be sent by somebody who signs in
record SignInPage(Shell shell, Form form, String then, String provider, List<Person> people, boolean waits) {
    public SignInPage {
        people = List.copyOf(people);
    }

    /// The address that leads to that service.
    public String way() {
        return "/logga-in/tjanst?sedan=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }

    /// Somebody one may try to be.
    public record Person(String id, String name, String standing) {}
}
