/** Tests of reports, progress and coverage of plans. */
@NullMarked
package vn.chiso.web.plan.progress;

import org.jspecify.annotations.NullMarked;
