@NullMarked
package vn.chiso.web.appraisal;

import org.jspecify.annotations.NullMarked;
