package vn.chiso.web.result;

import org.jspecify.annotations.Nullable;
import vn.chiso.web.appraisal.Reading;

/**
 * A published point for people who are signed in.
 *
 * @param reading     what lies behind it; null when that is not the person's business
 * @param restatePath where the published value is corrected; empty where it is not
 */
public record PublishedPointPage(PublishedPoint point, @Nullable Reading reading, String restatePath) {
}
