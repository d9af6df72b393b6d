package vn.chiso.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * What checking the chain of the audit found.
 *
 * @param lines  how many lines there are
 * @param broken number of the first line that is not what was written; null when all are
 */
public record AuditChainPage(long lines, @Nullable Long broken) {
}
