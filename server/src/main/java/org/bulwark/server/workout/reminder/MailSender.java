package org.bulwark.server.workout.reminder;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.bulwark.server.workout.reminder.ReminderSettings.Smtp;
import org.bulwark.workout.reminder.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** E-mail over SMTP. The Message-ID is made of the reminder's name, so that a mailbox may drop a repetition. */
@Component
class MailSender implements Sender {

    private static final String TIMEOUT = "10000";
    private static final int USUAL_PORT = 587;

    private final Optional<Smtp> settings;
    private final InstantSource clock;

    MailSender(ReminderSettings settings, InstantSource clock) {
        this.settings = settings.smtp();
        this.clock = clock;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public boolean isReady() {
        return settings.isPresent();
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        Smtp smtp = settings.orElseThrow();
        Session session = Session.getInstance(properties(smtp));
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(session, smtp, outgoing);
            transport.connect(smtp.user().orElse(null), smtp.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Sent();
        } catch (AuthenticationFailedException e) {
            return new Delivery.Later("sign-in-refused");
        } catch (SendFailedException e) {
            return isForGood(e) ? new Delivery.Never("refused") : new Delivery.Later("refused-for-now");
        } catch (MessagingException e) {
            return new Delivery.Later("unreachable-server");
        }
    }

    /** Whether a server said 5xx of the address, which does not get better by asking again. */
    private static boolean isForGood(MessagingException failed) {
        for (@Nullable Exception one = failed;
                one instanceof MessagingException messaging;
                one = messaging.getNextException()) {
            if (one instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= 500;
            }
            if (one instanceof org.eclipse.angus.mail.smtp.SMTPSendFailedException refused) {
                return refused.getReturnCode() >= 500;
            }
        }
        return false;
    }

    private static Properties properties(Smtp smtp) {
        Properties properties = new Properties();
        String tls = smtp.tls().orElse("starttls");
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty(
                "mail.smtp.port", String.valueOf(smtp.port().orElse(USUAL_PORT).intValue()));
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("on")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return properties;
    }

    private MimeMessage message(Session session, Smtp smtp, Outgoing outgoing) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + outgoing.name() + "@bulwark>");
            }
        };
        message.setFrom(new InternetAddress(smtp.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(outgoing.to(), true));
        message.setSubject(outgoing.message().subject(), StandardCharsets.UTF_8.name());
        message.setText(outgoing.message().body(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", outgoing.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.saveChanges();
        return message;
    }
}
