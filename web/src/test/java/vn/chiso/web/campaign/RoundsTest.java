package vn.chiso.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments.Change;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.platform.Refusal;

class RoundsTest extends RoundTest {

    @Autowired
    private Copying copying;

    @Autowired
    private Constants constants;

    @Test
    void aRecordedDecisionChangesDigestAndMaxima() {
        Campaign round = round(2026);
        Person coordinator = person(null, Role.COORDINATOR);
        String printed = campaigns.framework(round).digest();
        NodeCode group = new NodeCode("3");
        assertThat(campaigns.framework(round).framework().tree().max(group)).isEqualTo(Exact.of(43));

        Resolution moved = new Resolution.MovePrintedAndRescale(new NodeCode("3.1"), group);
        assertThat(campaigns.decide(coordinator, round, moved, "Thống nhất tại cuộc họp")).isEmpty();

        assertThat(campaigns.framework(round).digest()).isNotEqualTo(printed);
        assertThat(campaigns.framework(round).framework().tree().max(group)).isEqualTo(Exact.of(70));
        assertThat(campaigns.decide(coordinator, round, new Resolution.SumOfLeaves(group), "Nghĩ lại"))
                .as("row 3 is settled by the other decision").isNotEmpty();

        campaigns.undecide(coordinator, round, new NodeCode("3.1"));
        assertThat(campaigns.framework(round).digest()).isEqualTo(printed);
    }

    @Test
    void decisionsAreRecordedInPreparationOnly() {
        Campaign round = round(2026);
        Person coordinator = person(null, Role.COORDINATOR);
        assertThat(campaigns.move(coordinator, round, Phase.SELF_ASSESSMENT, "Chạy thử kỹ thuật")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> campaigns.decide(coordinator, round,
                new Resolution.SumOfLeaves(new NodeCode("3.1")), "Thống nhất tại cuộc họp"));
    }

    @Test
    void aPhaseBeginsWhenItsConditionsHoldOrWithAReason() {
        Campaign round = round(2026);
        Person coordinator = person(null, Role.COORDINATOR);
        assertThat(keys(campaigns.unmet(round, Phase.SELF_ASSESSMENT))).containsExactlyInAnyOrder(
                "campaign.unmet.no-units", "campaign.unmet.no-calendar", "campaign.unmet.findings");
        assertThat(keys(campaigns.move(coordinator, round, Phase.SELF_ASSESSMENT, ""))).contains(
                "campaign.unmet.no-units", "campaign.move.reason");
        assertThat(campaigns.get(round.id()).phase()).isEqualTo(Phase.PREPARATION);

        assertThat(campaigns.move(coordinator, round, Phase.SELF_ASSESSMENT, "Theo chỉ đạo ngày 01/11")).isEmpty();
        Campaign moved = campaigns.get(round.id());
        assertThat(moved.phase()).isEqualTo(Phase.SELF_ASSESSMENT);
        assertThat(keys(campaigns.move(coordinator, round, Phase.SELF_ASSESSMENT, "Bấm lần nữa từ trang cũ")))
                .containsExactly("campaign.changed-meanwhile");

        assertThat(keys(campaigns.unmet(moved, Phase.APPRAISAL))).contains("campaign.unmet.appraisers");
        assertThat(keys(campaigns.unmet(moved, Phase.LOCK))).contains("campaign.unmet.constant");
        assertThat(keys(campaigns.move(coordinator, moved, Phase.PREPARATION, ""))).containsExactly(
                "campaign.move.reason");
        assertThat(campaigns.move(coordinator, moved, Phase.PREPARATION, "Bổ sung đơn vị còn thiếu")).isEmpty();
        assertThat(campaigns.history(round.id())).extracting(PhaseChange::to).containsExactly(Phase.PREPARATION,
                Phase.SELF_ASSESSMENT);
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }

    @Test
    void aConstantIsNotOverwrittenInSilence() {
        Campaign round = round(2026);
        Person coordinator = person(null, Role.COORDINATOR);
        Input input = Constants.of(framework().framework()).getFirst();
        assertThat(constants.set(coordinator, round, input, null, "12.5", "Bộ TTTT, 01/12/2026")).isTrue();
        assertThat(constants.set(coordinator, round, input, null, "13", "Nguồn khác")).isFalse();
        Constant read = Objects.requireNonNull(constants.values(round.id()).get(input.id().value()));
        assertThat(constants.set(coordinator, round, input, read, "14", "Bản sửa")).isTrue();
        assertThat(constants.set(coordinator, round, input, read, "15", "Bản sửa")).isFalse();
        assertThat(assignments.constants(round.id())).containsEntry(input.id().value(), "14");
        assertThat(campaigns.unmet(round, Phase.LOCK)).extracting(Refusal::key)
                .doesNotContain("campaign.unmet.constant");
    }

    @Test
    void aCopyBringsTheSetUpAndSaysWhatStaysBehind() {
        Campaign before = round(2024);
        Person coordinator = person(null, Role.COORDINATOR);
        long staying = department(unique("Sở Ở lại"));
        String closedName = unique("Sở Đã giải thể");
        long closed = units.add(coordinator.actor(),
                NewUnit.named(closedName, Level.DEPARTMENT, null).during(null, LocalDate.of(2025, 3, 1)));
        Person appraiser = person(null, Role.APPRAISER);
        Person former = person(null, Role.APPRAISER);
        assignments.addUnits(coordinator.actor(), before,
                List.of(new AssessedUnit(staying, "Sở"), new AssessedUnit(closed, "Sở")));
        assignments.change(coordinator.actor(), before, List.of(
                new Change(new NodeCode("1.1.1"), 1, staying, Set.of(closed), Set.of(appraiser.id(), former.id()),
                        Set.of("Sở"), "Không có đối tượng"),
                new Change(new NodeCode("1.1.2"), 1, closed, null, null, null, "")));
        campaigns.plan(coordinator.actor(), before, calendar(LocalDate.of(2024, 2, 29)));
        campaigns.decide(coordinator, before, new Resolution.RescaleToPrinted(new NodeCode("2.2")), "Họp ngày 3/2");
        people.change(coordinator.actor(), new Person(former.id(), former.login(), former.name(), former.email(), null,
                Set.of(Role.LEADER), false, null, null, null, former.version()));

        NewCampaign wanted = new NewCampaign(before.frameworkVersion(), unique("Kỳ sau"), 2025, true, before.id());
        Copying.Plan plan = copying.plan(before, wanted);
        assertThat(plan.left()).extracting(Refusal::key).containsExactlyInAnyOrder("campaign.copy.closed",
                "campaign.copy.providers", "campaign.copy.appraisers");
        assertThat(plan.left().toString()).contains(closedName).contains(former.name());

        Campaign copy = campaigns.get(copying.create(coordinator, before, wanted));
        assertThat(assignments.units(copy.id())).containsExactly(new AssessedUnit(staying, "Sở"));
        Assignment assignment = assigned(copy, "1.1.1");
        assertThat(assignment.provider()).isEqualTo(staying);
        assertThat(assignment.coordinating()).isEmpty();
        assertThat(assignment.appraisers()).containsExactly(appraiser.id());
        assertThat(assignment.excludedBlocks()).containsExactly("Sở");
        assertThat(assigned(copy, "1.1.2").provider()).isNull();
        assertThat(campaigns.calendar(copy.id()).getFirst().startsOn()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(campaigns.resolutions(copy.id())).extracting(Resolved::choice)
                .containsExactly("rescale-to-printed 2.2");
        assertThat(campaigns.framework(copy).digest()).isEqualTo(campaigns.framework(before).digest());
    }

    @Test
    void aCopyWithAnotherFrameworkLeavesDecisionsAndUnknownIndicatorsBehind() {
        Campaign before = round(2025);
        Person coordinator = person(null, Role.COORDINATOR);
        campaigns.decide(coordinator, before, new Resolution.SumOfLeaves(new NodeCode("3.1")), "Họp ngày 3/2");
        long other = catalog.all().stream().filter(installed -> installed.id() != before.frameworkVersion())
                .findFirst().orElseThrow().id();
        NewCampaign wanted = new NewCampaign(other, unique("Kỳ khác"), 2026, true, before.id());
        assertThat(copying.plan(before, wanted).left()).extracting(Refusal::key).contains("campaign.copy.gone",
                "campaign.copy.resolutions");
        Campaign copy = campaigns.get(copying.create(coordinator, before, wanted));
        Framework framework = campaigns.framework(copy).framework();
        assertThat(assignments.of(copy.id())).hasSize(framework.tree().leaves().size());
        assertThat(campaigns.resolutions(copy.id())).isEmpty();
    }

    @Test
    void theEndOfAFebruaryNeverMakesTwoPhasesOverlap() {
        List<PhaseDates> shifted = Copying.shifted(List.of(
                new PhaseDates(Phase.PREPARATION, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28)),
                new PhaseDates(Phase.SELF_ASSESSMENT, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29))), 1);
        assertThat(shifted.get(1).startsOn()).isAfter(shifted.get(0).endsOn());
        assertThat(shifted.get(1).endsOn()).isAfterOrEqualTo(shifted.get(1).startsOn());
    }
}
