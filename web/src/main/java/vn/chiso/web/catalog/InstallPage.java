package vn.chiso.web.catalog;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * Choosing a file to install.
 *
 * @param fileName the file that was sent and could not be read; empty at first
 * @param problems what is wrong with it, the first ones
 * @param count    how many problems there are in all
 */
public record InstallPage(List<Refusal> refusals, String fileName, List<ProblemLine> problems, int count,
        int limitMegabytes) {

    /** Whether not all problems are shown. */
    public boolean shortened() {
        return count > problems.size();
    }
}
