package vn.chiso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;

class MailerTest extends WebTest {

    private static final String SUBJECT = "Nhắc nộp số liệu: còn 7 ngày (Sở Nội vụ)";
    private static final String BODY = "Kính gửi Đặng Thị Ấn,\n\nCòn 14 chỉ số chưa nhập: “tỷ lệ ≥ 60%”.\n";

    @Autowired
    private Mailer mailer;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private int port;

    @BeforeEach
    void aServerThatIsNotThereYet() throws IOException {
        // What other tests have left would be tried first.
        jdbc.sql("delete from mail").update();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        settings.change(Setting.MAIL_HOST, "127.0.0.1", "test");
        settings.change(Setting.MAIL_PORT, Integer.toString(port), "test");
        settings.change(Setting.MAIL_ENCRYPTED, "0", "test");
        settings.change(Setting.MAIL_FROM, "chiso@tinh.example", "test");
    }

    @AfterEach
    void noServer() {
        jdbc.sql("delete from setting where key like 'mail-%'").update();
        settings.change(Setting.MAIL_HOST, "", "test");
        jdbc.sql("delete from mail").update();
    }

    private GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private void enqueue(String recipient) {
        transaction.executeWithoutResult(status -> mailer.enqueue(recipient, SUBJECT, BODY));
    }

    private Map<String, Object> row(String recipient) {
        return jdbc.sql("select attempts, sent_at, last_error, next_attempt_at from mail where recipient = ?")
                .param(recipient).query().singleRow();
    }

    /** The row when it was tried so often; what is sent every twenty seconds may hold it at this moment. */
    private Map<String, Object> tried(String recipient, int attempts) {
        return Visitor.again(() -> row(recipient), row -> Integer.valueOf(attempts).equals(row.get("attempts")));
    }

    @Test
    void aMailWaitsForItsServerAndArrivesWithItsMarks() throws MessagingException, IOException {
        enqueue("an@so-noi-vu.example");
        mailer.deliver();
        assertThat(tried("an@so-noi-vu.example", 1)).containsEntry("attempts", 1).containsEntry("sent_at", null)
                .hasEntrySatisfying("last_error", error -> assertThat(error).asString().contains("refused"));
        GreenMail server = server();
        try {
            jdbc.sql("update mail set next_attempt_at = ?").param(Timestamp.from(Instant.now())).update();
            mailer.deliver();
            tried("an@so-noi-vu.example", 2);
            mailer.deliver();
            assertThat(server.getReceivedMessages()).as("once").hasSize(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo(SUBJECT);
            assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(BODY.strip());
            assertThat(mail.getFrom()[0]).hasToString("chiso@tinh.example");
        } finally {
            server.stop();
        }
        assertThat(row("an@so-noi-vu.example")).containsEntry("attempts", 2).containsEntry("last_error", null)
                .hasEntrySatisfying("sent_at", at -> assertThat(at).isNotNull());
    }

    @Test
    void afterTenFailuresAMailIsGivenUpAndItsErrorStays() {
        enqueue("khong-toi@so.example");
        for (int attempt = 0; attempt < 12; attempt++) {
            mailer.deliver();
            jdbc.sql("update mail set next_attempt_at = ?").param(Timestamp.from(Instant.now())).update();
        }
        assertThat(row("khong-toi@so.example")).containsEntry("attempts", 10)
                .hasEntrySatisfying("last_error", error -> assertThat(error).isNotNull());
    }

    @Test
    void pausesGrowFromAMinuteToSixHours() {
        assertThat(Mailer.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Mailer.pause(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Mailer.pause(9)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void withoutADeedThereIsNoMail() {
        assertThatThrownBy(() -> mailer.enqueue("an@so.example", SUBJECT, BODY))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            mailer.enqueue("huy@so.example", SUBJECT, BODY);
            status.setRollbackOnly();
        });
        settings.change(Setting.MAIL_HOST, "", "test");
        enqueue("khong-co-may-chu@so.example");
        assertThat(jdbc.sql("select count(*) from mail where recipient in (?, ?, ?)").param("an@so.example")
                .param("huy@so.example")
                .param("khong-co-may-chu@so.example").query(Long.class).single()).isZero();
    }

    @Test
    void aSubjectCannotSmuggleAHeader() throws MessagingException {
        GreenMail server = server();
        try {
            assertThat(mailer.trySending("an@so.example", "Nhắc\r\nBcc: all@so.example", BODY)).isEmpty();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        } finally {
            server.stop();
        }
    }
}
