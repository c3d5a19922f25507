package se.styrkedja.access.letters;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// Carries one letter to a mail server, and answers what it said.
final class SmtpSender {
    private static final String PATIENCE_MILLIS = "15000";
    private static final int LONGEST = 500;

    private SmtpSender() {}

    static Reply carry(MailServer.Server server, QueuedMail letter, String to, Instant now) {
        try {
            var session = Session.getInstance(settings(server));
            var message = message(session, server, letter, to, now);
            try (var transport = session.getTransport(server.guard() == MailServer.Guard.TLS ? "smtps" : "smtp")) {
                if (server.user().isEmpty()) transport.connect();
                else transport.connect(server.user(), server.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Reply.Taken();
        } catch (AddressException unreadable) {
            return new Reply.Refused(said(unreadable), true);
        } catch (MessagingException refused) {
            return new Reply.Refused(said(refused), isForGood(refused));
        }
    }

    private static Properties settings(MailServer.Server server) {
        var settings = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var mail = "mail." + protocol;
            settings.setProperty(mail + ".host", server.host());
            settings.setProperty(mail + ".port", Integer.toString(server.port()));
            settings.setProperty(mail + ".auth", Boolean.toString(!server.user().isEmpty()));
            settings.setProperty(mail + ".connectiontimeout", PATIENCE_MILLIS);
            settings.setProperty(mail + ".timeout", PATIENCE_MILLIS);
            settings.setProperty(mail + ".writetimeout", PATIENCE_MILLIS);
            settings.setProperty(mail + ".ssl.checkserveridentity", "true");
        }
        boolean must = server.guard() == MailServer.Guard.STARTTLS;
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(must));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(must));
        return settings;
    }

    private static MimeMessage message(
            Session session, MailServer.Server server, QueuedMail letter, String to, Instant now)
            throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(to, true)});
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader(
                "Message-ID", "<" + letter.id().value() + "@" + server.from().replaceFirst(".*@", "") + ">");
        return message;
    }

    /// The server's code 5xx means that it will say the same tomorrow (RFC 5321 4.2.1).
    private static boolean isForGood(Exception refused) {
        for (Exception each = refused;
                each instanceof MessagingException failed && failed.getNextException() != null;
                each = failed.getNextException()) if (isFinal(failed.getNextException())) return true;
        return isFinal(refused);
    }

    private static boolean isFinal(Exception refused) {
        int code = switch (refused) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
        return code >= 500 && code < 600;
    }

    private static String said(MessagingException refused) {
        var text = String.valueOf(refused.getMessage()).strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
