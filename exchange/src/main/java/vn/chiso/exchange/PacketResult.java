package vn.chiso.exchange;

import java.util.List;

/** What reading a packet gives. */
public sealed interface PacketResult {

    /**
     * The packet was read; whether it belongs here, {@link Fingerprint#refusalsAgainst} says.
     *
     * @param values     every row of values that was found, in the packet's order
     * @param statements every row of explanations that was found, in the packet's order
     * @param unanswered rows of values that somebody deleted
     * @param problems   everything that is to be corrected, also what the values and statements name
     * @param notes      what people should know: values that are results of formulas
     */
    record Read(Fingerprint fingerprint, List<PacketValue> values, List<PacketStatement> statements,
            List<PacketKey> unanswered, List<TableProblem> problems, List<TableProblem> notes)
            implements
                PacketResult {
    }

    /** The file cannot be used as a packet. */
    record Refused(List<TableProblem> problems) implements PacketResult {
    }
}
