/** Installed frameworks, their digests and findings; frozen once a campaign uses them. */
@ApplicationModule(displayName = "catalog", allowedDependencies = {"organisation", "audit", "account", "ui",
        "platform"})
@NullMarked
package vn.chiso.web.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
