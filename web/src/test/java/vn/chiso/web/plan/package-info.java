/** Tests of plans. */
@NullMarked
package vn.chiso.web.plan;

import org.jspecify.annotations.NullMarked;
