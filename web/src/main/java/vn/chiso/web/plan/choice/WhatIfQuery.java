package vn.chiso.web.plan.choice;

import java.util.List;
import org.springframework.util.MultiValueMap;
import vn.chiso.web.platform.Refusal;

/**
 * What the page of what would be is asked, as its address and its form say it.
 *
 * @param wish     tasks to finish and inputs to change
 * @param tries    whether the wish counts, also beside a scenario that is open
 * @param scenario the scenario that is open; 0 for none
 * @param every    whether every task that has effects is to be ticked
 */
record WhatIfQuery(Wish wish, boolean tries, long scenario, boolean every, RivalsMove rivals) {

    private static final String TRIES = "tinh";
    private static final String SCENARIO = "phuong-an";
    private static final String TICKS = "chon";
    private static final String ALL = "tat-ca";
    private static final String NONE = "khong";
    private static final String RIVALS = "doi-thu";

    /** Reads it; words that mean nothing are taken as not said. */
    static WhatIfQuery of(MultiValueMap<String, String> sent) {
        String ticks = first(sent, TICKS);
        String scenario = first(sent, SCENARIO);
        Wish wish = Wish.of(sent);
        return new WhatIfQuery(ticks.equals(NONE) || ticks.equals(ALL) ? wish.withoutTasks() : wish,
                !first(sent, TRIES).isEmpty(),
                scenario.matches("\\d{1,18}") ? Long.parseLong(scenario) : 0, ticks.equals(ALL),
                RivalsMove.of(first(sent, RIVALS)));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    WhatIfViews.Asked asked(List<Refusal> refusals) {
        return new WhatIfViews.Asked(!tries && scenario != 0 ? null : wish, rivals, scenario, every, "", refusals);
    }

    /** The address that tries the same. */
    String address(String path) {
        return path + "?" + TRIES + "=1" + (scenario == 0 ? "" : "&" + SCENARIO + "=" + scenario)
                + (rivals == RivalsMove.STILL ? "" : "&" + RIVALS + "=" + rivals)
                + (every ? "&" + TICKS + "=" + ALL : "")
                + wish.query();
    }
}
