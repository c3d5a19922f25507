package se.styrkedja.access.web;

import java.util.Locale;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// What is asked of a password that somebody chooses: twelve signs or more, and nobody's name or address. Length is
/// what makes a password hard to guess.
final class NewPassword {
    private static final int SHORTEST = 12;
    private static final Messages MESSAGES = Messages.of("access");

    private NewPassword() {}

    /// Reads the field, and notes what is wrong with it.
    ///
    /// @param name whose it is to be
    /// @param address what she signs in with
    static String read(Form form, String name, String address) {
        var password = form.secret(AccountFields.PASSWORD);
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) form.wrong("losenord", MESSAGES.text("welcome.password.short"));
        else if (plain.chars().distinct().count() < 5
                || plain.equals(name.toLowerCase(Locale.ROOT))
                || plain.equals(address.toLowerCase(Locale.ROOT)))
            form.wrong("losenord", MESSAGES.text("welcome.password.weak"));
        return password;
    }
}
