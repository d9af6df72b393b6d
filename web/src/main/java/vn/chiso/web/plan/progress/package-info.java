/** How far plans are: reports of lead units, what is late and what that costs, what nobody looks after. */
@NullMarked
package vn.chiso.web.plan.progress;

import org.jspecify.annotations.NullMarked;
