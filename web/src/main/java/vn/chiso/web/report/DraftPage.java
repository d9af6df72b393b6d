package vn.chiso.web.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * A document before it is made: the texts that people write, and what is done with it.
 *
 * @param path      of the document
 * @param head      in whose name it is made; null when that is not known, and then it cannot be made
 * @param edits     whether the person may change the texts
 * @param reads     whether the person may read them
 * @param workbook  whether there is a workbook beside it
 * @param started   whether the form begins with texts of the publication before, which nobody has saved here
 * @param changedBy who wrote last; null for nobody
 * @param meanwhile whether somebody else has stored other texts in fields that the person has changed
 */
public record DraftPage(String path, String kind, String title, @Nullable Head head, boolean edits, boolean reads,
        boolean workbook, boolean started, List<Field> fields, @Nullable Instant changedAt, @Nullable String changedBy,
        boolean meanwhile, List<Refusal> refusals) {

    /**
     * In whose name it is made.
     *
     * @param signer who signs; empty while nobody is named
     * @param symbol number and symbol without the number; empty for a document without
     * @param unseen whether what stands above and below is suggested and nobody has looked at it
     * @param sets   whether the person may set it
     */
    public record Head(String issuer, String signer, String symbol, boolean unseen, boolean sets) {
    }

    /**
     * A text.
     *
     * @param rows    1 for a line
     * @param help    key of what should be known when writing; empty for nothing
     * @param mark    of the text from which the field is made
     * @param stored  what somebody else has stored meanwhile, where it differs, also nothing; null where it does not
     * @param earlier the text of the year before; empty for nothing
     */
    public record Field(String id, int rows, int longest, String help, String value, String mark,
            @Nullable String stored, String earlier) {
    }
}
