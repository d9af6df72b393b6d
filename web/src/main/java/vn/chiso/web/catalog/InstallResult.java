package vn.chiso.web.catalog;

import java.util.List;

/** What installing a file came to. */
public sealed interface InstallResult {

    /** The version is new and installed now. */
    record Installed(InstalledFramework framework) implements InstallResult {
    }

    /** Exactly this file was installed before; nothing changed. */
    record AlreadyInstalled(InstalledFramework framework) implements InstallResult {
    }

    /** Nothing was installed; every reason that could be seen. */
    record Refused(List<InstallProblem> problems) implements InstallResult {
    }
}
