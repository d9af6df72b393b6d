/**
 * Public tables of results, our own and those of outside bodies, in one form: what rankings, profiles, comparisons, maps
 * and open data are drawn from.
 */
@ApplicationModule(displayName = "standing", allowedDependencies = {"organisation", "audit", "account", "ui",
        "platform"})
@NullMarked
package vn.chiso.web.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
