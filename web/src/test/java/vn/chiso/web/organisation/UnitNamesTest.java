package vn.chiso.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Refusal;

/** Two units of one name under one unit at one time would be mistaken for each other. */
class UnitNamesTest extends WebTest {

    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);

    @Autowired
    private Units units;
    @Autowired
    private UnitHistory history;
    @Autowired
    private UnitStore store;
    @Autowired
    private Round.Maker people;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private long add(NewUnit unit) {
        return units.add(Actor.SYSTEM, unit);
    }

    private static NewUnit named(String name, @Nullable Long parent) {
        return NewUnit.named(name, Level.OTHER, parent);
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }

    @Test
    void aSecondUnitOfOneNameUnderOneUnitIsRefusedHoweverItIsWritten() {
        long above = add(named("Nơi có phòng trùng tên", null));
        add(named("Phòng Tiếp dân", above).withCodes(new UnitCode(UnitCode.OWN, "trung-1", null, null)));
        for (String same : List.of("Phòng Tiếp dân", "PHÒNG  tiếp\u00a0dân ", "Pho\u0300ng Tiê\u0301p dân")) {
            List<Refusal> refusals = units.refusals(named(same, above));
            assertThat(keys(refusals)).as(same).containsExactly("organisation.unit.namesake");
            assertThat(refusals.getFirst().field()).isEqualTo("name");
            assertThat(refusals.getFirst().facts().toString()).contains("trung-1");
        }
        assertThat(units.refusals(named("Phòng Tiếp dần", above))).as("another tone").isEmpty();
        assertThat(units.refusals(named("Phòng Tiếp dân 2", above))).isEmpty();
        assertThat(units.refusals(named("Phòng Tiếp dân", add(named("Nơi khác có phòng ấy", null))))).isEmpty();
        long top = add(named("Nơi trùng tên ở trên cùng", null));
        assertThat(units.refusals(named("nơi trùng tên ở trên cùng", null)).getFirst().facts().toString())
                .as("without a code it is called by its number").contains("#" + top);
    }

    @Test
    void aSuccessorMayBearTheNameFromTheDayOnWhichTheOtherEnds() {
        long above = add(named("Nơi có phòng nối tiếp", null));
        long old = add(named("Phòng Nối tiếp", above).withCodes(new UnitCode(UnitCode.OWN, "noi-1", null, null)));
        NewUnit next = named("Phòng Nối tiếp", above).during(CHANGE, null);
        assertThat(keys(units.refusals(next))).containsExactly("organisation.unit.namesake");
        assertThat(history.end(Actor.SYSTEM, units.byId(old).orElseThrow(), CHANGE, List.of())).isEmpty();
        assertThat(units.refusals(next)).isEmpty();
        List<Refusal> early = units.refusals(next.during(CHANGE.minusDays(1), null));
        assertThat(keys(early)).containsExactly("organisation.unit.namesake.until");
        assertThat(early.getFirst().facts().toString()).contains("noi-1", "01/07/2025");
        add(next);
        Unit ended = units.byId(old).orElseThrow();
        assertThat(keys(units.change(Actor.SYSTEM, new Unit(old, ended.name(), null, ended.level(), null, above, null,
                null, null, null, ended.version())))).as("it comes back").containsExactly("organisation.unit.namesake");
    }

    @Test
    void whatBoreTheNameBeforeCanStillBeChangedAndEnded() {
        long above = add(named("Nơi có phòng trùng từ trước", null));
        long one = add(named("Phòng Có sẵn", above));
        store.insert(named("Phòng Có sẵn", above));
        Unit unit = units.byId(one).orElseThrow();
        assertThat(units.change(Actor.SYSTEM, new Unit(one, unit.name(), null, unit.level(), null, above, "Khối một",
                null, null, null, unit.version()))).isEmpty();
        assertThat(history.end(Actor.SYSTEM, units.byId(one).orElseThrow(), CHANGE, List.of())).isEmpty();
    }

    @Test
    void theFormSaysWhichUnitBearsTheNameAndKeepsWhatWasTyped() {
        long above = add(named("Nơi có mẫu trùng tên", null));
        add(named("Trung tâm Trùng tên", above).withCodes(new UnitCode(UnitCode.OWN, "mau-1", null, null)));
        Visitor visitor = new Visitor(address());
        visitor.signIn(people.person(null, Role.ADMINISTRATOR).login(), Round.PASSWORD);
        HttpResponse<String> refused = visitor.post("/don-vi/them", Map.of("name", "trung tâm trùng tên", "level",
                "other", "parent", "#" + above, "type", "Loại đã gõ"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Đơn vị mau-1 đã có tên “Trung tâm Trùng tên”", "trung tâm trùng tên",
                "Loại đã gõ");
    }

    @Test
    void aFormThatIsSentTwiceAtOnceAddsOneUnitAndShowsTheReasonTheSecondTime() throws Exception {
        long above = add(named("Nơi có mẫu gửi hai lần", null));
        Visitor visitor = new Visitor(address());
        visitor.signIn(people.person(null, Role.ADMINISTRATOR).login(), Round.PASSWORD);
        Map<String, String> form = Map.of("name", "Phòng Gửi hai lần", "level", "other", "parent", "#" + above);
        try (ExecutorService sender = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            transaction.executeWithoutResult(_ -> {
                store.lockCodes();
                for (int i = 0; i < 2; i++) {
                    sent.add(sender.submit(() -> visitor.post("/don-vi/them", form)));
                }
                awaitWaiting(2);
            });
            List<HttpResponse<String>> answers = List.of(sent.getFirst().get(), sent.getLast().get());
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 422)
                    .allSatisfy(answer -> assertThat(answer.body()).contains("đã có tên “Phòng Gửi hai lần”"));
        }
    }

    /** Until so many others wait for the table of codes. */
    private void awaitWaiting(int others) {
        int waiting = 0;
        for (long end = System.nanoTime() + 20_000_000_000L; waiting < others && System.nanoTime() < end;) {
            LockSupport.parkNanos(20_000_000);
            waiting = jdbc.sql("""
                    select count(*) from pg_locks where relation = 'unit_code'::regclass and not granted""")
                    .query(Integer.class).single();
        }
        assertThat(waiting).isEqualTo(others);
    }
}
