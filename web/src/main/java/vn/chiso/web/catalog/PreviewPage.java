package vn.chiso.web.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.comparison.Difference;

/**
 * What installing an uploaded file would do.
 *
 * @param path        this page
 * @param problems    what is against it
 * @param same        the installed version that is exactly this file; null when there is none
 * @param compared    the installed version of the same framework that it is compared with; null when there is none
 * @param differences what is different from that version
 */
public record PreviewPage(String fileName, String digest, String path, FrameworkFacts facts,
        List<FindingLine> findings, List<ProblemLine> problems, @Nullable InstalledFramework same,
        @Nullable InstalledFramework compared, List<Difference> differences, List<FrozenCheck.Use> uses) {

    /** Whether the file can be installed. */
    public boolean installable() {
        return problems.isEmpty() && same == null;
    }
}
