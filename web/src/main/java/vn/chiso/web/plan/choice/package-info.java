/** What a plan would bring: effects of tasks, what-if, and the cheapest way to a goal. */
@NullMarked
package vn.chiso.web.plan.choice;

import org.jspecify.annotations.NullMarked;
