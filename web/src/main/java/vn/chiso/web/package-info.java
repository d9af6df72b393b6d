/** The web application: rooms named after the nouns of the field. */
@NullMarked
package vn.chiso.web;

import org.jspecify.annotations.NullMarked;
