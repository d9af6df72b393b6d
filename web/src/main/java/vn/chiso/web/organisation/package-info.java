/** Units with validity, succession, blocks and regions, and the people who speak for them. */
@ApplicationModule(displayName = "organisation", allowedDependencies = {"audit", "account", "ui", "platform"})
@NullMarked
package vn.chiso.web.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
