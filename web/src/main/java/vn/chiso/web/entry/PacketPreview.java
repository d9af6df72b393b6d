package vn.chiso.web.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.chiso.exchange.TableProblem;
import vn.chiso.web.platform.Refusal;

/**
 * What applying an uploaded packet would change.
 *
 * @param differences in the order of the packet
 * @param problems    cells that cannot be read, and what is wrong with the sheets
 * @param refusals    cells that may not be taken; the field is the cell's address
 * @param notes       values that are results of formulas
 * @param deleted     rows that somebody deleted; what is stored for them stays
 */
record PacketPreview(List<PacketDifference> differences, List<TableProblem> problems, List<Refusal> refusals,
        List<TableProblem> notes, int deleted) {

    /** Names exactly these differences, so that nobody applies others than those that were looked at. */
    String digest() {
        StringBuilder all = new StringBuilder();
        for (PacketDifference each : differences) {
            all.append(each.id()).append('\u0000').append(each.now()).append('\u0000').append(each.typed())
                    .append('\u0000');
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }
}
