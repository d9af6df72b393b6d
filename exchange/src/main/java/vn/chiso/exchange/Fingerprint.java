package vn.chiso.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a packet belongs. It proves no identity: whoever uploads a packet must be allowed to do so anyway. It keeps honest
 * people from filling in the wrong file.
 *
 * @param campaign   identifier of the campaign
 * @param unit       identifier of the providing unit
 * @param digest     digest of the framework
 * @param downloaded moment of the download
 * @param contents   hash over everything in the packet that must not be changed
 */
public record Fingerprint(String campaign, String unit, String digest, Instant downloaded, String contents) {

    /** Why the packet does not belong here; empty when it does. {@link TableText} makes the sentences. */
    public List<TableProblem> refusalsAgainst(String expectedCampaign, String expectedUnit, String expectedDigest) {
        List<TableProblem> refusals = new ArrayList<>();
        if (!campaign.equals(expectedCampaign)) {
            refusals.add(problem(TableProblem.Code.PACKET_CAMPAIGN));
        }
        if (!unit.equals(expectedUnit)) {
            refusals.add(problem(TableProblem.Code.PACKET_UNIT));
        }
        if (!digest.equals(expectedDigest)) {
            refusals.add(problem(TableProblem.Code.PACKET_FRAMEWORK));
        }
        return refusals;
    }

    private static TableProblem problem(TableProblem.Code code) {
        return new TableProblem(0, "", code, List.of());
    }
}
