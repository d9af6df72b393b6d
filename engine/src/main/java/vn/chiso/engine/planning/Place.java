package vn.chiso.engine.planning;

/**
 * The rank of a unit before and after a projection, 1 for the best; units with equal results share one.
 *
 * @param units how many units are ranked, this one included
 */
public record Place(int before, int after, int units) {

    /** Places gained; negative where places are lost. */
    public int gained() {
        return before - after;
    }
}
