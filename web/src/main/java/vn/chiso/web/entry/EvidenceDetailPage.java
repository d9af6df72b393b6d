package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * One document.
 *
 * @param form     what is known of it, or what was typed
 * @param editable whether the person may change it now
 * @param handedIn whether it stands at something that was handed in, so that nobody may change it
 * @param sha256   of the file; empty when there is none
 */
public record EvidenceDetailPage(EvidenceLine line, EvidenceForm form, int version, boolean editable,
        boolean handedIn, String sha256, List<Refusal> refusals) {
}
