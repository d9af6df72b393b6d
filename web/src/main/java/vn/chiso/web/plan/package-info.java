/**
 * Improvement plans: what is to be done by whom, by when and with what money, how far it is, and what it brings in points
 * and rank. Open: documents read what {@code progress} puts together.
 */
@ApplicationModule(displayName = "plan", type = ApplicationModule.Type.OPEN, allowedDependencies = {"result",
        "standing", "appraisal", "entry", "campaign",
        "catalog", "organisation", "audit", "account", "ui", "platform"})
@NullMarked
package vn.chiso.web.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
