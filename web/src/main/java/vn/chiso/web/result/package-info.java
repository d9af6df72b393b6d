/** Results: locked snapshots, publications, restatements. What is here is never changed, only added to. */
@ApplicationModule(displayName = "result", allowedDependencies = {"appraisal", "entry", "campaign", "catalog",
        "organisation", "standing", "audit", "account", "ui", "platform"})
@NullMarked
package vn.chiso.web.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
