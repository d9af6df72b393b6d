package vn.chiso.web.result;

import java.time.Instant;
import java.util.List;

/** Values that were corrected after publication. */
public record RestatementsPage(String back, String campaignName, boolean illustrative, List<Row> rows) {

    /**
     * One of them.
     *
     * @param before  points as published before it
     * @param after   points with it, everything else that was decided counting
     * @param waiting until a restatement has published it
     */
    public record Row(String path, String unit, String code, String name, String verdict, String before, String after,
            String reason, Instant at, boolean waiting) {
    }
}
