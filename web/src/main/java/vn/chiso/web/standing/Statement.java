package vn.chiso.web.standing;

import org.jspecify.annotations.Nullable;

/**
 * Something that was published as a sentence, not as a table: a mean, a place within a region, a tier.
 *
 * @param subject whom it is about; null for all
 * @param label   what it is: {@code Thứ hạng trong vùng Nam Trung Bộ và Tây Nguyên}
 * @param value   as published: {@code 8/13}
 * @param note    our remark; empty for none
 */
public record Statement(String series, int year, @Nullable Long subject, String label, String value, String source,
        String note) {
}
