package vn.chiso.web.catalog;

import java.util.List;
import vn.chiso.engine.framework.comparison.Difference;
import vn.chiso.web.ui.Option;

/** Two installed versions of a framework side by side. */
public record ComparePage(InstalledFramework installed, InstalledFramework other, String path,
        List<Difference> differences, List<Option> others) {
}
