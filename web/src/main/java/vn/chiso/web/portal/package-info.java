/**
 * The public portal: published results, the method and open data for everybody, without sign-in. Reads publications only,
 * keeps what it has produced and answers from it while the database is away.
 */
@ApplicationModule(displayName = "portal", allowedDependencies = {"result", "standing", "catalog", "account", "ui",
        "platform"})
@NullMarked
package vn.chiso.web.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
