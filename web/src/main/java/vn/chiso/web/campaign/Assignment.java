package vn.chiso.web.campaign;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.NodeCode;

/**
 * Who has to do with an indicator in a round.
 *
 * @param provider       unit that supplies the figures for all assessed units; null: each for itself
 * @param coordinating   units that help (phối hợp)
 * @param appraisers     people who check it
 * @param excludedBlocks blocks to which it does not apply
 */
public record Assignment(NodeCode leaf, @Nullable Long provider, Set<Long> coordinating, Set<Long> appraisers,
        Set<String> excludedBlocks, int version) {

    /** The unit that supplies the figures of an assessed unit. */
    public long providerFor(long unit) {
        return provider == null ? unit : provider;
    }

    /** The assignment as a change leaves it. */
    public Assignment after(Assignments.Change change) {
        Long wanted = change.provider();
        Long supplying = wanted == null ? provider : wanted == Assignments.Change.SELF ? null : wanted;
        Set<Long> helping = new LinkedHashSet<>(change.coordinating() == null ? coordinating : change.coordinating());
        helping.remove(supplying); // whoever supplies the figures does not help itself
        return new Assignment(leaf, supplying, helping,
                change.appraisers() == null ? appraisers : change.appraisers(),
                change.excludedBlocks() == null ? excludedBlocks : change.excludedBlocks(), version);
    }
}
