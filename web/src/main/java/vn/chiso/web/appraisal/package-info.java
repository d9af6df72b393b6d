/** What is decided about declared values: appraisal, appeal, council; the four values side by side. */
@ApplicationModule(displayName = "appraisal", allowedDependencies = {"entry", "campaign", "catalog", "organisation",
        "audit", "account", "ui", "platform"})
@NullMarked
package vn.chiso.web.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
