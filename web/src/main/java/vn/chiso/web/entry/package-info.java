/** Declared values, evidence, Excel packet, submission. */
@ApplicationModule(displayName = "entry", allowedDependencies = {"campaign", "catalog", "organisation", "audit",
        "account", "ui", "platform"})
@NullMarked
package vn.chiso.web.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
