/** Input values and a framework in, an explained score sheet out. */
@NullMarked
package vn.chiso.engine.scoring;

import org.jspecify.annotations.NullMarked;
