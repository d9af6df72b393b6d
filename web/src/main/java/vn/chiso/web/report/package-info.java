/**
 * Official documents and workbooks made from what is stored: reports, plans, letters, forms and minutes in the form of
 * Decree 30/2020/NĐ-CP, as Word and PDF.
 */
@ApplicationModule(displayName = "report", allowedDependencies = {"plan", "result", "standing",
        "appraisal", "entry", "campaign", "catalog", "organisation", "audit", "account", "ui", "platform"})
@NullMarked
package vn.chiso.web.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
