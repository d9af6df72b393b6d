package vn.chiso.engine.framework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a framework comes from.
 *
 * @param document number and kind of the deciding document
 * @param date     day it was signed; null when it is not known
 * @param part     appendix or section that holds the framework
 * @param trust    one sentence on how far the copy can be trusted
 */
public record Source(String document, @Nullable String title, @Nullable String issuer, @Nullable LocalDate date,
        @Nullable String part, @Nullable String address, @Nullable String trust) {
}
