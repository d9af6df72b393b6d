package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.Plans;

/** The demonstration's plan rests on the figures of its round. */
class DemonstrationPlansTest extends WebTest {

    @Autowired
    private DemonstrationPlans demonstration;
    @Autowired
    private PlannedRound.Maker planned;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Plans plans;
    @Autowired
    private TaskStore tasks;
    @Autowired
    private Grounds grounds;
    @Autowired
    private WhatIf whatIf;
    @Autowired
    private Scenarios scenarios;

    @Test
    void everyTaskRaisesWhatTheUnitHasAndTogetherTheyBringPoints() {
        Round round = planned.begin(2).round();
        PlanHead plan = plans.find(demonstration.make(rounds.fresh(round), round.unit())).orElseThrow();
        Ground ground = grounds.of(rounds.person(null, Role.COORDINATOR), plan).orElseThrow();
        List<Task> all = tasks.of(plan.id());
        Map<Long, Exact> alone = whatIf.alone(plan, ground, all);

        assertThat(plan.illustrative()).isTrue();
        assertThat(all).isNotEmpty().allSatisfy(task -> {
            assertThat(Objects.requireNonNull(alone.get(task.id())).signum()).as(task.label()).isPositive();
            assertThat(task.due()).as("its deadline is understood").isNotNull();
            assertThat(task.measures()).singleElement()
                    .satisfies(measure -> assertThat(measure.goal()).isNotEqualTo(measure.baseline()));
        });
        assertThat(scenarios.of(plan)).hasSize(2).allSatisfy(scenario -> assertThat(whatIf.of(plan, ground, all,
                new Wish(scenario.tasks(), new LinkedHashMap<>())).projected().gained().signum()).isPositive());
    }
}
