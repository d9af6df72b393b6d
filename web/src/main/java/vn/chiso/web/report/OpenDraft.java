package vn.chiso.web.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands for the person who has opened it.
 *
 * @param kind    name of its kind
 * @param issuer  in whose name it is made; null while that is not known
 * @param parts   all texts that people write for it
 * @param written what they have written, as far as the person may read it
 */
record OpenDraft(String kind, Draft draft, @Nullable Issuer issuer, List<Draft.Part> parts,
        DraftStore.Written written) {

    OpenDraft {
        parts = List.copyOf(parts);
    }

    /** The texts as they count. */
    Map<String, String> current() {
        return Drafts.current(parts, written);
    }

    /** What somebody has typed, put together with what is stored. */
    Merge typed(Map<String, String> sent) {
        return Merge.of(current(), sent);
    }
}
