package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.campaign.Phase;

/** Several people at once on the declared values of one unit. */
class EntriesTogetherTest extends EntryTest {

    /** Saves of one indicator before a test gives up waiting for the end of a phase. */
    private static final int MOST = 500;

    private static final String A = SmallFramework.A;
    private static final String B = SmallFramework.B;

    @Autowired
    private Declarations declarations;

    /** Runs all at the same moment; fails when one of them does. */
    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        List<T> results = new ArrayList<>();
        try (ExecutorService service = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                futures.add(service.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void manySaversOfOneUnitLoseNothing() throws Exception {
        Round round = rounds.begin(1);
        Person officer = officer(round.unit());
        Declared declared = declarations.of(round.campaign(), round.unit());
        Map<String, String> expected = new HashMap<>();
        List<Typed> typed = new ArrayList<>();
        List<EntryKey> keys = new ArrayList<>();
        for (Node.Leaf leaf : declared.framework().tree().leaves()) {
            Map<String, String> values = new HashMap<>();
            for (Operand operand : declared.enteredAt(leaf)) {
                if (operand.input().options().isEmpty() && operand.input().unit() != null) {
                    values.put(operand.input().id().value(), Integer.toString(100 + expected.size() + values.size()));
                }
            }
            if (!values.isEmpty() && keys.size() < 48) {
                expected.putAll(values);
                typed.add(typed(0, values, leaf.code().value()));
                keys.add(new EntryKey(round.id(), round.unit(), leaf.code()));
            }
        }
        List<Callable<Boolean>> savers = new ArrayList<>();
        for (int saver = 0; saver < 8; saver++) {
            int from = saver;
            savers.add(() -> {
                for (int i = from; i < keys.size(); i += 8) {
                    saved(save(officer, round, keys.get(i), typed.get(i)));
                }
                return true;
            });
        }
        together(savers);
        assertThat(keys).hasSize(48);
        Map<String, String> stored = new HashMap<>();
        store.values(round.id(), round.unit()).forEach((input, figure) -> stored.put(input, figure.value()));
        assertThat(stored).isEqualTo(expected);
        assertThat(keys).allSatisfy(key -> assertThat(entry(key)).extracting(Entry::version, Entry::explanation)
                .containsExactly(1, key.leaf().value()));
        assertThat(audited(round, "entry.saved")).hasSize(48);
        listsSayWhatScoringSays(round);
    }

    private void listsSayWhatScoringSays(Round round) {
        Set<String> answered = store.ofUnit(round.id(), round.unit()).stream().filter(Entry::answered)
                .map(entry -> entry.key().leaf().value()).collect(Collectors.toSet());
        Declared after = declarations.of(round.campaign(), round.unit());
        assertThat(answered).as("what lists say is what scoring says").isEqualTo(
                after.framework().tree().leaves().stream().filter(leaf -> leaf.rule() != null)
                        .filter(leaf -> answered(after, leaf)).map(leaf -> leaf.code().value())
                        .collect(Collectors.toSet()));
    }

    private static boolean answered(Declared declared, Node.Leaf leaf) {
        Entry entry = declared.entries().get(leaf.code());
        var score = new vn.chiso.engine.scoring.Scoring(declared.framework()).score(declared.inputs()).scores()
                .get(leaf.code());
        return score instanceof vn.chiso.engine.scoring.LeafScore found && switch (found.outcome()) {
            case SCORED, BAD_VALUE, NOT_APPLICABLE -> true;
            case MISSING -> found.leaf().operands().stream() // constants are not the unit's to enter
                    .allMatch(operand -> operand.input().scope() == vn.chiso.engine.framework.Input.Scope.CAMPAIGN
                            || declared.inputs().values().containsKey(operand.input().id()));
            case NO_RULE -> entry != null && !entry.explanation().isBlank();
            case NOT_COUNTED -> found.leaf().operands().stream()
                    .allMatch(operand -> declared.inputs().values().containsKey(operand.input().id()));
        };
    }

    @Test
    void ofManyWhoSaveOneEntryAtOnceEachIsSavedOrShownTheOther() throws Exception {
        Round round = small(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person officer = officer(round.unit());
        List<Callable<Integer>> savers = new ArrayList<>();
        for (int saver = 1; saver <= 8; saver++) {
            String line = "dòng " + saver + "\n";
            savers.add(() -> {
                int conflicts = 0;
                String text = line;
                int version = 0;
                while (save(officer, round, key,
                        typed(version, Map.of(A, "100"), text)) instanceof SaveResult.Conflict conflict) {
                    version = conflict.version();
                    text = conflict.saved().explanation() + "\n" + line;
                    conflicts++;
                }
                return conflicts;
            });
        }
        List<Integer> conflicts = together(savers);
        assertThat(Collections.max(conflicts)).as("they did meet").isPositive();
        assertThat(entry(key).version()).isEqualTo(8);
        assertThat(store.versions(key, 100)).hasSize(8);
        assertThat(entry(key).explanation().lines()).containsExactlyInAnyOrder("dòng 1", "dòng 2", "dòng 3", "dòng 4",
                "dòng 5", "dòng 6", "dòng 7", "dòng 8");
    }

    @Test
    void aSaveThatMeetsAProposalIsBeforeItOrRefused() throws Exception {
        Round round = small(12);
        Person[] heads = round.units().stream().map(this::head).toArray(Person[]::new);
        int refused = 0;
        for (int i = 0; i < round.units().size(); i++) {
            long unit = round.units().get(i);
            Person officer = officer(unit);
            Person head = heads[i];
            SmallFramework.fill(entries, store, officer, round.campaign(), unit);
            EntryKey key = round.entry(unit, "1.1");
            List<Callable<Object>> deeds = new ArrayList<>();
            for (int saver = 0; saver < 3; saver++) {
                String value = Integer.toString(2000 + saver);
                deeds.add(() -> save(officer, round, key, typed(1, Map.of(A, value, B, "300"), "Mới " + value)));
            }
            deeds.add(() -> {
                submissions.propose(officer, round.campaign(), unit);
                EntryContent proposed = store.content(key, entry(key).version());
                submissions.sign(head, round.campaign(), unit);
                return proposed;
            });
            List<Object> results = together(deeds);
            EntryContent proposed = (EntryContent) results.getLast();
            assertThat(states(round, unit)).containsExactly(EntryState.SUBMITTED);
            Declared now = declarations.of(round.campaign(), unit);
            assertThat(now.content(Declarations.leaf(now, key.leaf()).orElseThrow()))
                    .as("what was signed is what was proposed").isEqualTo(proposed);
            assertThat(results.stream().filter(SaveResult.Saved.class::isInstance).count())
                    .isEqualTo(entry(key).version() - 1);
            refused += (int) results.stream().filter(SaveResult.Shut.class::isInstance).count();
        }
        assertThat(refused).as("some did come too late").isPositive();
    }

    @Test
    void headAndOfficersAtOnceNeverWaitForEachOtherForever() throws Exception {
        Round round = small(1);
        Person officer = officer(round.unit());
        Person head = head(round.unit());
        SmallFramework.fill(entries, store, officer, round.campaign(), round.unit());
        List<Callable<Boolean>> deeds = new ArrayList<>();
        for (String leaf : SmallFramework.LEAVES) {
            EntryKey key = round.entry(round.unit(), leaf);
            deeds.add(() -> {
                for (int i = 0; i < 15; i++) {
                    save(officer, round, key, typed(entry(key).version(),
                            SmallFramework.complete(leaf, 0).values(), "Lần " + i));
                }
                return true;
            });
        }
        deeds.add(() -> {
            for (int i = 0; i < 15; i++) {
                submissions.propose(officer, round.campaign(), round.unit());
                submissions.sendBack(head, round.campaign(), round.unit(), "Xem lại số liệu");
                submissions.propose(officer, round.campaign(), round.unit());
                submissions.sign(head, round.campaign(), round.unit());
                submissions.withdraw(head, round.campaign(), round.unit(), "Sửa lại số liệu");
            }
            return true;
        });
        together(deeds);
        assertThat(states(round, round.unit())).hasSizeLessThanOrEqualTo(2)
                .allSatisfy(state -> assertThat(state.open()).isTrue());
    }

    @Test
    void nothingIsWrittenIntoAPhaseThatHasEnded() throws Exception {
        Round round = small(1);
        Person officer = officer(round.unit());
        CountDownLatch begun = new CountDownLatch(10);
        List<Callable<Integer>> deeds = new ArrayList<>();
        for (String leaf : SmallFramework.LEAVES) {
            EntryKey key = round.entry(round.unit(), leaf);
            deeds.add(() -> {
                int saved = 0;
                // Asked with the round as it was when the page was opened: the save must look again.
                while (saved < MOST && entries.save(officer, round.campaign(), key, typed(saved,
                        SmallFramework.complete(leaf, saved % 2).values(),
                        "Lần " + saved)) instanceof SaveResult.Saved) {
                    saved++;
                    begun.countDown();
                }
                return saved;
            });
        }
        deeds.add(() -> {
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            rounds.move(round, Phase.APPRAISAL);
            return 0;
        });
        int saved = together(deeds).stream().mapToInt(Integer::intValue).sum();
        assertThat(saved).as("some came in time, some too late").isBetween(1, MOST * SmallFramework.LEAVES.size() - 1);
        List<AuditLine> saves = audited(round, "entry.saved");
        assertThat(saves).hasSize(saved);
        long moved = audited(round, "campaign.moved").getFirst().id();
        assertThat(saves).allSatisfy(line -> assertThat(line.id()).isLessThan(moved));
    }

    @Test
    void aConflictIsResolvedFieldByFieldAndNothingIsLost() {
        Round round = small(1);
        Person first = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "1.1");
        saved(save(first, round, key, new Typed(0, Map.of(A, "100", B, "50"), Map.of(A, "Báo cáo", B, "Cổng"), "Gốc",
                Claim.NONE)));
        saved(save(first, round, key, new Typed(1, Map.of(A, "110", B, "50"), Map.of(A, "Báo cáo", B, "Cổng mới"),
                "Gốc", Claim.NONE)));
        Visitor second = visitor(officer(round.unit()));
        HttpResponse<String> answer = second.post(key.path() + "/luu", Map.of("version", "1", "value-" + A, "120",
                "value-" + B, "50", "source-" + A, "Báo cáo", "source-" + B, "Cổng", "explanation", "Của tôi"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("role=\"alertdialog\"", "Chưa có gì bị ghi đè", first.name(),
                "name=\"keep-value-" + A + "\"", "name=\"keep-source-" + B + "\"", "name=\"keep-explanation\"")
                .doesNotContain("name=\"keep-value-" + B + "\"", "name=\"keep-source-" + A + "\"");
        Map<String, String> choice = new HashMap<>(Map.of("version", "2", "mine-value-" + A, "120", "saved-value-" + A,
                "110", "keep-value-" + A, "mine", "mine-source-" + B, "Cổng", "saved-source-" + B, "Cổng mới",
                "keep-source-" + B, "saved", "mine-explanation", "Của tôi", "saved-explanation", "Gốc"));
        choice.put("keep-explanation", "mine");
        assertThat(second.target(second.post(key.path() + "/giai-quyet", choice))).isEqualTo(key.path());
        assertThat(store.content(key, 3)).isEqualTo(new EntryContent(Map.of(A, "120", B, "50"),
                Map.of(A, "Báo cáo", B, "Cổng mới"), "Của tôi", Claim.NONE));
        assertThat(second.post(key.path() + "/giai-quyet", choice).statusCode())
                .as("the same choice again, made of an older version, is the same content").isEqualTo(303);
        saved(save(first, round, key, typed(3, Map.of(A, "130"), "Lần ba")));
        assertThat(second.post(key.path() + "/giai-quyet", choice).statusCode())
                .as("a third save in between is a conflict again").isEqualTo(409);
        assertThat(value(key, A)).contains("130");
    }
}
