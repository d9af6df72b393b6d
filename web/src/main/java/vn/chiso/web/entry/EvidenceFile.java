package vn.chiso.web.entry;

import vn.chiso.web.entry.document.DocumentKind;

/**
 * An uploaded file.
 *
 * @param sha256 SHA-256 of the content; it lies in the file store under this
 * @param name   what it is called when it is offered again
 * @param size   bytes
 */
public record EvidenceFile(String sha256, String name, DocumentKind kind, long size) {
}
