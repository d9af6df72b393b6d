package vn.chiso.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The explanation and the claim of an entry as they came back.
 *
 * @param version         version of the entry at the moment of the download
 * @param baseExplanation the explanation at the moment of the download, "" when there was none
 * @param explanation     the explanation now; as it was when there is a problem
 * @param claim           the claim now; as it was when there is a problem
 * @param address         the cell of the explanation: {@code Giải trình!D14}
 * @param problem         why what stands there is not taken; null when it is
 */
public record PacketStatement(String assessedUnit, String leaf, long version, String baseExplanation,
        String explanation, PacketClaim baseClaim, PacketClaim claim, String address,
        @Nullable TableProblem problem) {

    /** Whether somebody changed the explanation or the claim and it can be taken. */
    public boolean changed() {
        return problem == null && !(explanation.equals(baseExplanation) && claim == baseClaim);
    }
}
