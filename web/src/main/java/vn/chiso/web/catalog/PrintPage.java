package vn.chiso.web.catalog;

import java.util.List;

/** A whole framework to be printed: every indicator with its rule, inputs and evidence, then the findings. */
public record PrintPage(InstalledFramework installed, FrameworkFacts facts, String path,
        List<IndicatorPage> indicators, List<FindingLine> findings) {
}
