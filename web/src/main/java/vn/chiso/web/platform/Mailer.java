package vn.chiso.web.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mail. A mail is stored in the transaction of what it tells and delivered afterwards, again and again when the
 * server is away; one that was delivered in the moment of a crash may arrive twice, none gets lost.
 */
@Component
public class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final int MAILS_A_ROUND = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String MILLISECONDS = "15000";

    private final MailStore store;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String password;

    Mailer(MailStore store, Settings settings, Clock clock, TransactionTemplate transaction,
            Environment environment) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.password = environment.getProperty("chiso.mail-password", "");
    }

    /** Whether an administrator has named a mail server. */
    public boolean configured() {
        return !settings.text(Setting.MAIL_HOST).isBlank();
    }

    /** Hands over a mail within the caller's transaction. Without a mail server nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String recipient, String subject, String body) {
        if (configured()) { // kept mails would otherwise all go out months later, with the first server
            store.add(recipient, subject, body, clock.instant());
        }
    }

    /** Sends at once, and says what the server or the network answered when that failed. */
    public Optional<String> trySending(String recipient, String subject, String body) {
        try {
            send(recipient, subject, body);
            return Optional.empty();
        } catch (MailException | MessagingException exception) {
            LOG.info("A mail could not be sent", exception);
            return Optional.of(reason(exception));
        }
    }

    /** Delivers what is due, until nothing is left or the first failure: the server may be away. */
    @Scheduled(initialDelay = 20_000, fixedDelay = 20_000)
    void deliver() {
        if (!configured()) {
            return;
        }
        for (int mail = 0; mail < MAILS_A_ROUND; mail++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> deliverNext()))) {
                return;
            }
        }
    }

    private boolean deliverNext() {
        MailStore.Waiting mail = store.next(clock.instant()).orElse(null);
        if (mail == null) {
            return false;
        }
        Optional<String> error = trySending(mail.recipient(), mail.subject(), mail.body());
        if (error.isEmpty()) {
            store.sent(mail.id(), clock.instant());
            return true;
        }
        if (mail.attempts() + 1 >= MailStore.TRIES) {
            LOG.error("Mail {} is given up after {} tries: {}", mail.id(), MailStore.TRIES, error.get());
        }
        store.failed(mail.id(), error.get(), clock.instant().plus(pause(mail.attempts())));
        return false;
    }

    /** One minute after the first failure, twice as long after each further one. */
    static Duration pause(int failuresBefore) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(failuresBefore, 20));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void send(String recipient, String subject, String body) throws MessagingException {
        JavaMailSenderImpl sender = sender();
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        String from = settings.text(Setting.MAIL_FROM);
        helper.setFrom(from.isBlank() ? settings.text(Setting.MAIL_USER) : from);
        helper.setTo(recipient);
        helper.setSubject(subject.replaceAll("\\p{Cntrl}+", " ")); // a line end would begin another header
        helper.setText(body);
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated"); // no answers from people who are away
        sender.send(message);
    }

    /** Made anew for each mail: settings may have changed since the last one. */
    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.text(Setting.MAIL_HOST).strip());
        sender.setPort(settings.number(Setting.MAIL_PORT));
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String user = settings.text(Setting.MAIL_USER).strip();
        Properties properties = sender.getJavaMailProperties();
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
        String encrypted = Boolean.toString(settings.number(Setting.MAIL_ENCRYPTED) == 1);
        properties.setProperty("mail.smtp.starttls.enable", encrypted);
        properties.setProperty("mail.smtp.starttls.required", encrypted);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
        return sender;
    }

    private static String reason(Exception exception) {
        Throwable last = exception;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String message = last.getMessage();
        String reason = (message == null ? last.getClass().getSimpleName() : message).replaceAll("\\s+", " ").strip();
        return reason.length() <= 300 ? reason : reason.substring(0, 300);
    }

    /** Mails tell of people; they are not kept for ever. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        store.forget(clock.instant().minus(KEPT));
    }
}
