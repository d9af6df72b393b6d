package vn.chiso.web.entry;

/**
 * Where a document is used.
 *
 * @param campaignName name of the round
 * @param provider     unit that supplies the entry
 */
public record EvidenceUse(EntryKey key, String campaignName, long provider, EntryState state) {
}
