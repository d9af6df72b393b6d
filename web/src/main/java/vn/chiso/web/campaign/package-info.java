/** One round: framework, assessed units, who supplies what, calendar, phases. */
@ApplicationModule(displayName = "campaign", allowedDependencies = {"catalog", "organisation", "audit", "account", "ui",
        "platform"})
@NullMarked
package vn.chiso.web.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
