package vn.chiso.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;

/** Going back to a file that is no longer there to be looked over. */
class InstalledUploadTest extends WebTest {

    @Autowired
    private Round.Maker rounds;

    @Test
    void whoGoesBackToAFileThatIsInstalledFindsTheFrameworksAndASentence() {
        Visitor visitor = new Visitor(address());
        visitor.signIn(rounds.person(null, Role.COORDINATOR).login(), Round.PASSWORD);
        byte[] file = SampleFile.bytes(SampleFile.text("quay-lai", "1"));
        String upload = visitor.target(visitor.upload("/khung-chi-so/cai-dat", "tep", "quay-lai.yaml", file));
        String preview = visitor.get(upload).body();
        String digest = preview.replaceAll("(?s).*name=\"digest\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(visitor.target(visitor.post(upload, Map.of("digest", digest)))).startsWith("/khung-chi-so/");
        gone(visitor, visitor.get(upload));
        gone(visitor, visitor.post(upload, Map.of("digest", digest)));
        gone(visitor, visitor.post(upload + "/bo", Map.of()));
        gone(visitor, visitor.get("/khung-chi-so/cai-dat/999999999999999999"));
    }

    private static void gone(Visitor visitor, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.target(answer)).isEqualTo("/khung-chi-so");
        assertThat(visitor.get("/khung-chi-so").body())
                .contains("Tệp này không còn chờ xem: đã cài, đã bỏ hoặc đã quá thời hạn lưu.");
    }
}
