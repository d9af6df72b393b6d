package vn.chiso.web.entry;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it came.
 *
 * @param name what the browser says it is called
 * @param size bytes
 */
record EvidenceUpload(String name, long size, InputStreamSource content) {
}
