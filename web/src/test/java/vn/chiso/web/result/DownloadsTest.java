package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.entry.Round;

/** The open data of a publication, also when their file is no longer there. */
class DownloadsTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private PublicationStore publications;
    @Autowired
    private Bundles bundles;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private Visitor visitor(JudgedRound judged) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(judged.coordinator().login(), Round.PASSWORD);
        return visitor;
    }

    private static String page(JudgedRound judged, int version) {
        return "/ky/" + judged.round().id() + "/ket-qua/cong-bo/" + version;
    }

    @Test
    void aFileThatIsGoneIsWrittenAnewTheSameToTheLastByte() throws IOException, NoSuchAlgorithmException {
        JudgedRound judged = rounds.restated(2);
        Visitor visitor = visitor(judged);
        for (int version : new int[]{1, 2}) {
            Publication publication = publications.find(judged.round().id(), version).orElseThrow();
            Path file = bundles.path(publication.digest());
            Files.delete(file);
            assertThat(visitor.get(page(judged, version)).body()).contains("không còn trên máy chủ",
                    page(judged, version) + "/tep");
            HttpResponse<byte[]> answer = visitor.download(page(judged, version) + "/tep");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                    name -> assertThat(name).contains(publication.fileName()));
            assertThat(sha256(answer.body())).isEqualTo(publication.digest());
            assertThat(file).exists();
            assertThat(visitor.get(page(judged, version)).body()).doesNotContain("không còn trên máy chủ");
        }
    }

    @Test
    void aFileThatCannotBeWrittenAnewIsSaidToBeGone() throws IOException, NoSuchAlgorithmException {
        JudgedRound judged = rounds.restated(1);
        Publication publication = publications.find(judged.round().id(), 1).orElseThrow();
        Path file = bundles.path(publication.digest());
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("alter table snapshot_unit disable trigger user").update();
            jdbc.sql("update snapshot_unit set name = 'Tên khác' where snapshot_id = ?").param(publication.snapshot())
                    .update();
            jdbc.sql("alter table snapshot_unit enable trigger user").update();
        });
        Visitor visitor = visitor(judged);
        HttpResponse<byte[]> gone = visitor.download(page(judged, 1) + "/tep");
        assertThat(gone.statusCode()).isEqualTo(404);
        String said = "Quản trị cần chép tệp " + publication.digest() + ".zip từ bản sao lưu";
        assertThat(new String(gone.body(), StandardCharsets.UTF_8)).contains(said);
        assertThat(visitor.get(page(judged, 1)).body()).contains(said).doesNotContain("/cong-bo/1/tep");
        assertThat(file).doesNotExist();
        Files.write(file, content);
        assertThat(sha256(visitor.download(page(judged, 1) + "/tep").body())).as("put back by the administrator")
                .isEqualTo(publication.digest());
    }
}
