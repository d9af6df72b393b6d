package vn.chiso.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.campaign.Assignments.Change;

class AssignmentsTest extends RoundTest {

    private static final String LEAF = "1.1.1";
    private static final String OTHER = "1.1.2";

    @Autowired
    private Audit audit;

    private static Change provider(String leaf, int version, long unit) {
        return new Change(new NodeCode(leaf), version, unit, null, null, null, "");
    }

    private static Change appraisers(String leaf, int version, @Nullable Long provider, Person... people) {
        List<Long> ids = new ArrayList<>();
        for (Person person : people) {
            ids.add(person.id());
        }
        return new Change(new NodeCode(leaf), version, provider, null, Set.copyOf(ids), null, "");
    }

    @Test
    void whoComesSecondIsToldWhichIndicatorsChangedAndNothingIsOverwritten() {
        Campaign round = round(2026);
        long first = department(unique("Sở A"));
        long second = department(unique("Sở B"));
        Person one = person(null, Role.COORDINATOR);
        Person two = person(null, Role.COORDINATOR);
        int version = assigned(round, LEAF).version();
        assertThat(assignments.change(one.actor(), round, List.of(provider(LEAF, version, first)))).isEmpty();

        List<NodeCode> late = assignments.change(two.actor(), round, List.of(provider(LEAF, version, second),
                provider(OTHER, assigned(round, OTHER).version(), second)));

        assertThat(late).containsExactly(new NodeCode(LEAF));
        assertThat(assigned(round, LEAF).provider()).isEqualTo(first);
        assertThat(assigned(round, OTHER).provider()).as("all or nothing").isNull();
        LastChange last = assignments.lastChanges(round.id()).get(new NodeCode(LEAF));
        assertThat(last).extracting(LastChange::by).isEqualTo(one.name());
    }

    @Test
    void ofTwentyWhoChangeTheSameIndicatorAtOnceOneSucceeds() throws Exception {
        Campaign round = round(2026);
        long unit = department(unique("Sở"));
        Person person = person(null, Role.COORDINATOR);
        int version = assigned(round, LEAF).version();
        List<Callable<List<NodeCode>>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> assignments.change(person.actor(), round, List.of(provider(LEAF, version, unit))));
        }
        int done = 0;
        try (ExecutorService service = Executors.newFixedThreadPool(8)) {
            for (Future<List<NodeCode>> future : service.invokeAll(all)) {
                done += future.get().isEmpty() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(assigned(round, LEAF).version()).isEqualTo(version + 1);
    }

    @Test
    void nobodyAppraisesWhatTheOwnUnitSupplies() {
        Campaign round = round(2026);
        long unit = department(unique("Sở"));
        Person own = person(unit, Role.APPRAISER);
        Person other = person(null, Role.APPRAISER);
        int version = assigned(round, LEAF).version();

        List<Change> both = List.of(appraisers(LEAF, version, unit, own, other));
        assertThat(assignments.refusals(round, both)).extracting(refusal -> refusal.key())
                .containsExactly("campaign.assign.own-unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assignments.change(own.actor(), round, both));

        assertThat(assignments.refusals(round, List.of(appraisers(LEAF, version, Change.SELF, own)))).isEmpty();
        assignments.change(own.actor(), round, List.of(appraisers(LEAF, version, Change.SELF, own)));
        assertThat(assignments.refusals(round, List.of(provider(LEAF, version + 1, unit))))
                .as("a provider whose own appraiser is there already").extracting(refusal -> refusal.key())
                .containsExactly("campaign.assign.own-unit");
    }

    @Test
    void onlyPeopleWhoMayAppraiseAndBlocksOfTheRoundAreTaken() {
        Campaign round = round(2026);
        Person officer = person(null, Role.DATA_OFFICER);
        int version = assigned(round, LEAF).version();
        Change wrong = new Change(new NodeCode(LEAF), version, 999_999_999L, null, Set.of(officer.id()),
                Set.of("Khối lạ"), "");
        assertThat(assignments.refusals(round, List.of(wrong))).extracting(refusal -> refusal.key())
                .containsExactlyInAnyOrder("campaign.assign.unknown-unit", "campaign.assign.no-appraiser",
                        "campaign.assign.unknown-block", "campaign.assign.block-reason-missing");
    }

    @Test
    void whatIsAlreadyAsWantedStaysUntouched() {
        Campaign round = round(2026);
        long unit = department(unique("Sở"));
        assignments.addUnits(person(null).actor(), round, List.of(new AssessedUnit(unit, "Sở, ban, ngành")));
        Change change = new Change(new NodeCode(LEAF), assigned(round, LEAF).version(), unit, Set.of(unit), Set.of(),
                Set.of("Sở, ban, ngành"), "Không có đối tượng");
        assertThat(assignments.effective(round, List.of(change))).hasSize(1);
        assertThat(assignments.change(person(null).actor(), round, List.of(change))).isEmpty();
        Assignment now = assigned(round, LEAF);
        assertThat(now.coordinating()).as("whoever supplies does not help itself").isEmpty();
        Change again = new Change(change.leaf(), now.version(), change.provider(), change.coordinating(),
                change.appraisers(), change.excludedBlocks(), change.reason());
        assertThat(assignments.effective(round, List.of(again))).isEmpty();
        assertThat(assignments.change(person(null).actor(), round, List.of(again))).isEmpty();
        assertThat(assigned(round, LEAF).version()).isEqualTo(now.version());
        assertThat(assignments.exclusions(round.id()).get(change.leaf()))
                .isEqualTo(Map.of("Sở, ban, ngành", "Không có đối tượng"));
    }

    @Test
    void aReasonOfALaterPhaseIsKeptInTheAudit() {
        Campaign round = round(2026);
        long unit = department(unique("Sở"));
        assignments.change(person(null).actor(), round,
                List.of(provider(LEAF, assigned(round, LEAF).version(), unit)), "Theo công văn 12/STTTT");
        List<AuditLine> lines = audit.find(new AuditFilter("", "campaign.assigned", round.id(), null, null, null,
                null), 5);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().detail()).contains("Theo công văn 12/STTTT")
                .contains("\"leaf\":\"1.1.1\",\"provider\":");
    }
}
