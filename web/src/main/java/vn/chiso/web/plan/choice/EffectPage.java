package vn.chiso.web.plan.choice;

import java.util.List;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * What finishing a task does to the figures of the plan's unit.
 *
 * @param path     address of the page
 * @param why      key of the sentence that says why no effects can be given; empty when they can
 * @param measures from where to where the task goes, as printed
 * @param lines    one for each effect, and some that are free
 * @param money    a field for each source
 * @param gains    what the indicators that it serves would need for full points
 * @param codes    the other tasks with their codes
 * @param alone    points of the whole that the task brings alone; empty while something cannot be read or there is nothing
 * @param words    the effects as sentences
 * @param stored   what somebody else has saved while the person was typing, as sentences; empty when nobody has
 */
public record EffectPage(PlanFrame.Above above, String path, String task, String why, List<String> indicators,
        List<String> measures, EffectForm form, List<Line> lines, List<WhatIfPage.Group> inputs, List<Option> kinds,
        List<Money> money, List<Gain> gains, List<String> codes, String alone, List<String> words,
        List<String> stored, List<Refusal> refusals) {

    /**
     * A line of the form.
     *
     * @param unit    of measure; empty for none
     * @param now     what the unit has, as people read it; empty for nothing
     * @param options what can be chosen as the value; empty for numbers
     */
    public record Line(int number, EffectForm.Line typed, String unit, String now, List<Option> options) {
    }

    /** Money from a source as typed. */
    public record Money(String source, String name, String typed) {
    }

    /**
     * An indicator that loses points.
     *
     * @param ways sentences, or one that says why there is none
     */
    public record Gain(String code, String name, String lost, List<Way> ways) {
    }

    /**
     * What would bring full points.
     *
     * @param use address of the page with this as an effect; empty where it is not one input
     */
    public record Way(String sentence, String use) {
    }
}
