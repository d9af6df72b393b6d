/** Tests of the web application. */
@NullMarked
package vn.chiso.web;

import org.jspecify.annotations.NullMarked;
