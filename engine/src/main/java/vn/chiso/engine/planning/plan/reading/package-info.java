/** Reads a plan's file, or says everything that is wrong with it and where. */
@NullMarked
package vn.chiso.engine.planning.plan.reading;

import org.jspecify.annotations.NullMarked;
