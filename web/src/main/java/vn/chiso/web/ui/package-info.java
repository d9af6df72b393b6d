/** What pages have in common: layout, texts, formats, menus, error pages, and the pages about oneself. */
@ApplicationModule(displayName = "ui", allowedDependencies = {"account", "audit", "platform"})
@NullMarked
package vn.chiso.web.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
