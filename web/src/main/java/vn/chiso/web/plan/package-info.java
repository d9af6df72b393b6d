/**
 * Improvement plans: what is to be done by whom, by when and with what money, how far it is, and what it brings in points
 * and rank.
 */
@ApplicationModule(displayName = "plan", allowedDependencies = {"result",
        "standing", "appraisal", "entry", "campaign",
        "catalog", "organisation", "audit", "account", "ui", "platform"})
@NullMarked
package vn.chiso.web.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
