@NullMarked
package vn.chiso.web.standing.chart;

import org.jspecify.annotations.NullMarked;
