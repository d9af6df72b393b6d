/** Who did what and when: lines that are only ever added, chained by hash. */
@ApplicationModule(displayName = "audit", allowedDependencies = {"platform"})
@NullMarked
package vn.chiso.web.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
