package vn.chiso.web.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/** How saving an entry ended. */
public sealed interface SaveResult {

    /**
     * What could be read is saved.
     *
     * @param refusals fields that could not be read and keep their earlier value
     */
    record Saved(Entry entry, List<Refusal> refusals) implements SaveResult {
    }

    /**
     * Somebody else saved in between; nothing was written.
     *
     * @param base    what the form was made from
     * @param mine    what was typed, as far as it could be read
     * @param saved   what is stored now
     * @param version version that is stored now
     * @param savedBy who saved it
     */
    record Conflict(int baseVersion, EntryContent base, EntryContent mine, EntryContent saved, int version,
            @Nullable Long savedBy, java.time.@Nullable Instant savedAt) implements SaveResult {
    }

    /** It may not be changed now. */
    record Shut(String key) implements SaveResult {
    }
}
