package vn.chiso.web.catalog;

import java.util.List;

/** All installed frameworks. */
public record FrameworksPage(List<Line> lines, boolean mayInstall) {

    /** One installed version. */
    public record Line(InstalledFramework installed, FrameworkFacts facts, String path, List<FrozenCheck.Use> uses) {
    }
}
