package vn.chiso.document;

import java.util.List;

/**
 * Who signs, by what authority (Decree 30/2020, appendix I, part I, II.7).
 *
 * @param capacity lines: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}; written in capitals
 * @param name     "" leaves room to write it
 * @param beside   those who sign beside, for forms and minutes: they stand from the left, this one stands at the right
 */
public record Signature(List<String> capacity, String name, List<Signature> beside) {

    public Signature {
        capacity = List.copyOf(capacity);
        beside = List.copyOf(beside);
    }

    /** One who signs alone. */
    public Signature(List<String> capacity, String name) {
        this(capacity, name, List.of());
    }
}
