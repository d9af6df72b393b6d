/** Tests of the administrative units of the country. */
@NullMarked
package vn.chiso.web.organisation.national;

import org.jspecify.annotations.NullMarked;
