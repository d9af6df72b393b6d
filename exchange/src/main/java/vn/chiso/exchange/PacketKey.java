package vn.chiso.exchange;

/** What a row of values is about. */
public record PacketKey(String assessedUnit, String leaf, String input) {

    @Override
    public String toString() {
        return assessedUnit + " / " + leaf + " / " + input;
    }
}
