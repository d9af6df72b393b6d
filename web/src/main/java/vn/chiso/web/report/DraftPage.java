package vn.chiso.web.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * A document before it is made: the texts that people write, and what is done with it.
 *
 * @param path      of the document
 * @param issuer    in whose name it is made; empty when that is not known, and then it cannot be made
 * @param signer    who signs; empty while nobody is named
 * @param symbol    number and symbol without the number
 * @param sets      whether the person may set what stands above and below
 * @param edits     whether the person may change the texts
 * @param workbook  whether there is a workbook beside it
 * @param changedBy who wrote last; null for nobody
 * @param meanwhile whether somebody else has written while the person was typing
 */
public record DraftPage(String path, String kind, String title, String issuer, String signer, String symbol,
        boolean sets, boolean edits, boolean workbook, int version, List<Field> fields, @Nullable Instant changedAt,
        @Nullable String changedBy, boolean meanwhile, List<Refusal> refusals) {

    /**
     * A text.
     *
     * @param rows    1 for a line
     * @param help    key of what should be known when writing; empty for nothing
     * @param stored  what is stored, when somebody else wrote meanwhile and it differs; empty for nothing
     * @param earlier the text of the year before; empty for nothing
     */
    public record Field(String id, int rows, int longest, String help, String value, String stored, String earlier) {
    }
}
