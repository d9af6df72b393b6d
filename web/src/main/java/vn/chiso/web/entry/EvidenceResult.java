package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/** How adding or changing a document ended. */
public sealed interface EvidenceResult {

    /** It stands in the library now. */
    record Done(Evidence evidence) implements EvidenceResult {
    }

    /** Nothing was done. */
    record Refused(List<Refusal> refusals) implements EvidenceResult {
    }
}
