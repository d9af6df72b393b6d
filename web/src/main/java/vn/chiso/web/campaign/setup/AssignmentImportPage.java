package vn.chiso.web.campaign.setup;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * Bringing in the assignment from a file: choosing the file, then what would change.
 *
 * @param preview     whether a file was read
 * @param content     the file as it was understood, as it is sent back
 * @param read        versions of the indicators as the preview showed them
 * @param problems    what cannot be understood, with the cell
 * @param differences what would change
 * @param same        rows that change nothing
 */
public record AssignmentImportPage(SetupHead head, boolean preview, String content, String read,
        List<String> problems, List<Difference> differences, int same, String reason, List<Refusal> refusals) {

    /** One cell that would change. */
    public record Difference(String code, String indicator, String column, String before, String after) {
    }
}
