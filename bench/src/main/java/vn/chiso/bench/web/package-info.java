/** Measurements of the web application as people use it: a process of its own, its pages, its forms. */
@NullMarked
package vn.chiso.bench.web;

import org.jspecify.annotations.NullMarked;
