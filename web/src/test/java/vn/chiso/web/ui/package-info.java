/** Tests of what pages have in common. */
@NullMarked
package vn.chiso.web.ui;

import org.jspecify.annotations.NullMarked;
