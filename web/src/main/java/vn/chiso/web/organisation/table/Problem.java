package vn.chiso.web.organisation.table;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * What is wrong in a table, and where.
 *
 * @param address the cell as spreadsheets name it: {@code B5}; empty when it concerns the file
 */
public record Problem(String address, String key, List<Object> facts) {

    static Problem at(String address, String key, Object... facts) {
        return new Problem(address, key, List.of(facts));
    }

    static Problem of(String address, Refusal refusal) {
        return new Problem(address, refusal.key(), refusal.facts());
    }
}
