package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the page of what would be understands of its address. */
class WhatIfQueryTest {

    private static WhatIfQuery query(String ticks) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("nv", "12");
        sent.add("chon", ticks);
        return WhatIfQuery.of(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khong", "tat-ca"})
    void noneAndAllTakeTheSingleTicksAway(String ticks) {
        assertThat(query(ticks).wish()).isEqualTo(query("").wish().withoutTasks());
        assertThat(query(ticks).every()).isEqualTo(ticks.equals("tat-ca"));
    }

    @Test
    void aWordThatMeansNothingLeavesTheTicks() {
        assertThat(query("").wish()).isNotEqualTo(query("").wish().withoutTasks());
        assertThat(query("vo-nghia").wish()).isEqualTo(query("").wish());
        assertThat(query("vo-nghia").every()).isFalse();
    }
}
