package vn.chiso.engine.planning;

/**
 * How much is carried on before a search is cut short. There is no clock in the engine: the same question gets the same
 * answer on every machine.
 *
 * @param states ways to treat the measures of one component
 * @param points what has to be remembered between the measures of one component
 * @param sums   sums over components
 * @param steps  steps of a curve
 */
record Effort(int states, int points, int sums, int steps) {

    static final Effort USUAL = new Effort(20_000, 60_000, 40_000, 4_000);
}
