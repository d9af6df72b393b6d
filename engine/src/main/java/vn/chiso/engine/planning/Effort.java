package vn.chiso.engine.planning;

/**
 * How much is carried on before a search is cut short. There is no clock in the engine: the same question gets the same
 * answer on every machine.
 *
 * @param states ways to treat the measures of one component
 * @param entries sets of measures that change one indicator, where the component is gone through measure by measure
 * @param sums   sums over components
 * @param steps  steps of a curve
 */
record Effort(int states, int entries, int sums, int steps) {

    static final Effort USUAL = new Effort(20_000, 4_096, 40_000, 4_000);
}
