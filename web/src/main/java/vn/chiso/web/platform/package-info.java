/** What every room stands on: the database, files, mail, settings, the clock. */
@ApplicationModule(displayName = "platform", allowedDependencies = {})
@NullMarked
package vn.chiso.web.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
