package vn.chiso.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.WebTest;

class AuditTest extends WebTest {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private void note(String who, String action, Map<String, ?> detail) {
        transaction.executeWithoutResult(status -> audit.record(new Actor(null, who), action, "đối tượng", detail));
    }

    private List<AuditLine> of(String who) {
        return audit.find(new AuditFilter(who, "", null, null, null, null, null), 1000);
    }

    @Test
    void aLineIsWrittenWithItsDeedOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            audit.record(new Actor(null, "Người bỏ dở"), "test.undone", "đối tượng", Map.of());
            status.setRollbackOnly();
        });
        assertThat(of("Người bỏ dở")).isEmpty();
        note("Người làm xong", "test.done", Map.of());
        assertThat(of("Người làm xong")).hasSize(1);
        assertThatThrownBy(() -> audit.record(Actor.SYSTEM, "test.outside", "đối tượng", Map.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void linesCannotBeChangedNorDeleted() {
        note("Người giữ dòng", "test.kept", Map.of());
        for (String attempt : List.of("update audit_line set subject = 'khác'", "delete from audit_line",
                "truncate audit_line")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("audit lines are only ever added");
        }
    }

    @Test
    void aLineThatSomebodyChangedBehindTheSystemIsFoundWithItsNumber() {
        note("Người bị sửa", "test.tampered", Map.of("value", "1"));
        note("Người sau đó", "test.after", Map.of());
        AuditLine line = of("Người bị sửa").getFirst();
        for (String change : List.of("detail = '{\"value\":\"2\"}'", "actor_name = 'Người bị sửa khác'",
                "at = at + interval '1 second'", "unit_id = 1", "subject = subject || ' '")) {
            assertThat(behindTheSystem("update audit_line set " + change + " where id = " + line.id())).as(change)
                    .contains(line.id());
        }
        assertThat(behindTheSystem("delete from audit_line where id = " + line.id())).contains(line.id() + 1);
        assertThat(behindTheSystem("delete from audit_line where id >= " + line.id()))
                .as("also when the end is cut off").contains(line.id());
        assertThat(audit.firstBroken()).isEmpty();
    }

    /** What checking the chain finds after a change that only the owner of the database can make; it is undone. */
    private Optional<Long> behindTheSystem(String change) {
        List<Optional<Long>> found = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(change).update()).isPositive();
            found.add(store.firstBroken());
            status.setRollbackOnly();
        });
        return found.getFirst();
    }

    @Test
    void manyWritersAtOnceKeepTheChainAndAreSeenWhileTheyWrite() throws InterruptedException, ExecutionException {
        int writers = 20;
        int each = 25;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 1)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "Người ghi số " + writer + ".";
                all.add(threads.submit(() -> {
                    for (int line = 0; line < each; line++) {
                        note(name, "test.concurrent", Map.of("line", line));
                    }
                }));
            }
            all.add(threads.submit(() -> {
                for (int check = 0; check < 5; check++) {
                    assertThat(audit.firstBroken()).isEmpty();
                }
            }));
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(of("người ghi số")).hasSize(writers * each);
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void peopleAreFoundWithoutDiacriticsAndPagesFollowEachOther() {
        for (int line = 0; line < 5; line++) {
            note("Đặng Thị Ấn", "test.search", Map.of("line", line));
        }
        AuditFilter filter = new AuditFilter("dang thi AN", "test.search", null, null, null, null, null);
        List<AuditLine> first = audit.find(filter, 3);
        List<AuditLine> rest = audit.find(filter.before(first.getLast().id()), 3);
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(rest.getFirst().id()).isLessThan(first.getLast().id());
        assertThat(audit.find(new AuditFilter("100%", "", null, null, null, null, null), 3)).isEmpty();
        assertThat(audit.actions()).contains("test.search").doesNotHaveDuplicates();
    }

    @Test
    void noPartOfALineCanPassForAnother() {
        java.time.Instant at = java.time.Instant.EPOCH;
        String one = AuditLine.hash(1, at, new Actor(null, "a"), "b:c", "d", null, null, "{}", "0");
        String other = AuditLine.hash(1, at, new Actor(null, "a:b"), "c", "d", null, null, "{}", "0");
        assertThat(one).isNotEqualTo(other);
    }
}
