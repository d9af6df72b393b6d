/** The administrative units of the whole country, from the files in {@code data/admin}. */
@NullMarked
package vn.chiso.web.organisation.national;

import org.jspecify.annotations.NullMarked;
