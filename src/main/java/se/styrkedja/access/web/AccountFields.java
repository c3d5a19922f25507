package se.styrkedja.access.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms of accounts, roles and the log.
final class AccountFields {
    private static final Messages WORDS = Messages.of("access");

    public static final Field NAME = Field.required("namn", 200, WORDS.text("invite.name.missing"));
    public static final Field ADDRESS = Field.required("adress", 200, WORDS.text("invite.address.missing"));
    public static final Field FROM = Field.day("fran", WORDS.text("invite.from.missing"));
    public static final Field UNTIL = Field.day("till", WORDS.text("invite.to.missing"));
    public static final Field DECISION = Field.required("beslut", 200, WORDS.text("invite.decision.missing"));
    public static final Field SIGN_IN_ADDRESS = Field.required("adress", 200, WORDS.text("signin.address.missing"));
    public static final Field OWN_NAME = Field.required("namn", 200, WORDS.text("welcome.name.missing"));
    public static final Field OWN_ADDRESS = Field.required("adress", 200, WORDS.text("welcome.address.missing"));
    public static final Field ORGANISER = Field.required("huvudman", 200, WORDS.text("welcome.organiser.missing"));
    public static final Field NUMBER = Field.required("nummer", 20, WORDS.text("welcome.code.missing"));
    public static final Field PERSON = Field.optional("person", 40);
    public static final Field FIRST = Field.optionalDay("fran").withoutSayingSo();
    public static final Field LAST = Field.optionalDay("till").withoutSayingSo();
    public static final Field PASSWORD = Field.required("losenord", 200, WORDS.text("signin.password.missing"));
    public static final Field PRESENT_PASSWORD =
            Field.required("nuvarande", 200, WORDS.text("account.current.missing"));
    public static final Field AGAIN = Field.required("igen", 200, WORDS.text("account.again.other"));

    private AccountFields() {}
}
