/** Tests of what a plan would bring. */
@NullMarked
package vn.chiso.web.plan.choice;

import org.jspecify.annotations.NullMarked;
