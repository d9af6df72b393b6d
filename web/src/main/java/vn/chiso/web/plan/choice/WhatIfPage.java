package vn.chiso.web.plan.choice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * What would be if tasks were finished and inputs changed.
 *
 * @param basis     key of the sentence that says where the unit's figures come from
 * @param none      key of the sentence that says why nothing can be predicted; empty when it can
 * @param tasks     every task of the plan
 * @param inputs    what is changed by hand, in the order in which it was added
 * @param addable   inputs that can be changed besides, those of the plan's indicators first
 * @param result    null when nothing can be predicted
 * @param kept      names and values that a form sends to keep what is tried
 * @param loaded    the scenario that was opened; null for none
 */
public record WhatIfPage(PlanFrame.Above above, String campaignName, String basis, String none, List<Line> tasks,
        List<InputLine> inputs, List<Group> addable, @Nullable Result result, RivalsMove rivals,
        List<Map.Entry<String, String>> kept, List<ScenarioLine> scenarios, @Nullable ScenarioLine loaded,
        String name, List<Refusal> refusals) {

    /** Address of the page. */
    public String path() {
        return above.path();
    }

    /**
     * A task.
     *
     * @param fromTo  from where to where, each as one line
     * @param money   millions of đồng
     * @param points  what it would bring alone; empty when it has no effects
     * @param effects address of the page about its effects; empty for those who may not change them
     */
    public record Line(long id, String label, String indicators, List<String> fromTo, String lead, String coordinating,
            String due, String money, int percent, String state, boolean late, String points, boolean losing,
            boolean ticked, String effects) {
    }

    /**
     * A changed input.
     *
     * @param options empty for numbers
     * @param now     as people read it
     * @param value   as its field shows it
     */
    public record InputLine(String id, String name, String unit, List<Option> options, String now, String value) {
    }

    /** Inputs under a heading. */
    public record Group(String heading, List<Option> options) {
    }

    /**
     * What is predicted.
     *
     * @param money   millions of đồng
     * @param unpriced how many of the tasks state no money and count as 0
     * @param noMoney which ones, as a sentence; empty for none
     * @param chosen  how many tasks
     * @param changed how many inputs
     * @param places  sentences about the place, by what is expected of the others
     * @param hidden  key of the sentence that says why no place is told; empty when one is
     * @param rescaled whether the whole is brought back to its full maximum because some indicators do not apply
     * @param rows    main indices
     * @param leaves  indicators whose points change
     */
    public record Result(String before, String after, String gained, String max, String money, String cost,
            int unpriced, String noMoney, int chosen, int changed, List<PlaceLine> places, String hidden,
            boolean rescaled, List<NodeLine> rows,
            List<NodeLine> pillars,
            List<NodeLine> leaves) {

        /** The place that is looked at first; null for none. */
        public @Nullable PlaceLine first(RivalsMove move) {
            return places.stream().filter(place -> place.move() == move).findFirst()
                    .orElse(places.isEmpty() ? null : places.getFirst());
        }
    }

    /**
     * A place.
     *
     * @param who      what is expected of the others
     * @param sentence who stands around it
     */
    public record PlaceLine(RivalsMove move, String who, int before, int after, int units, String sentence) {
    }

    /** Points of a row before and after. */
    public record NodeLine(String code, String name, String before, String after, String gained, String max,
            boolean changes) {
    }

    /** A kept scenario. */
    public record ScenarioLine(long id, String name, int version, String when, String by, String path) {
    }
}
