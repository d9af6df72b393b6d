/** What an improvement plan is: its figures, tasks, documents, projects and money, their sums and what contradicts itself. */
@NullMarked
package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.NullMarked;
