/** How a campaign decides what to do where printed maxima and the sums of the indicators contradict each other. */
@NullMarked
package vn.chiso.engine.framework.resolution;

import org.jspecify.annotations.NullMarked;
