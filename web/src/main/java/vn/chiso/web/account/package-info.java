/** People, roles, the unit a person speaks for, sign-in. */
@ApplicationModule(displayName = "account", allowedDependencies = {"audit", "platform"})
@NullMarked
package vn.chiso.web.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
