/**
 * Charts as coordinates: what stands where is worked out here, templates only print it. Doubles are for drawing; every
 * number that people read comes written from elsewhere.
 */
@NullMarked
package vn.chiso.web.standing.chart;

import org.jspecify.annotations.NullMarked;
