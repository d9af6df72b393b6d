package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;

class EvidenceDaysTest extends WebTest {

    @Autowired
    private HandedIn handedIn;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private EvidenceLibrary library;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAuditKeepsDaysInOneFormHoweverTheyWereTyped() {
        Person officer = rounds.person(handedIn.round(1).unit(), Role.DATA_OFFICER);
        Evidence before = handedIn.document(officer, "7/BC-UBND"); // of 15/01/2026, valid through that year
        EvidenceResult changed = library.change(officer, before, before.version(),
                new EvidenceForm("7/BC-UBND", " 16.1.2026", "UBND xã", "Bảng trích xuất hồ sơ", "1/1/2026",
                        "31/12/2026",
                        ""));
        assertThat(changed).isInstanceOfSatisfying(EvidenceResult.Done.class,
                done -> assertThat(EvidenceForm.of(done.evidence()).issuedOn()).isEqualTo("16/01/2026"));
        String told = jdbc.sql("select detail from audit_line where action = 'evidence.changed' and actor_id = ?")
                .param(officer.id()).query(String.class).single();
        assertThat(told.replace(" ", "")).contains("\"issuedOn\":\"2026-01-15\"", "\"issuedOn\":\"2026-01-16\"")
                .containsPattern("\"validFrom\":\"2026-01-01\".*\"validFrom\":\"2026-01-01\"");
        assertThat(told).doesNotContain("16.1.2026", "1/1/2026");
    }
}
