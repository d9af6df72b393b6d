package vn.chiso.web.standing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a ranking is wanted.
 *
 * @param node   what is ranked by
 * @param block  only units of this block; empty for all
 * @param region only units of this region; empty for all
 * @param text   only units whose name holds this, diacritics aside; empty for all
 * @param before the table with which ranks are compared; null for none
 */
public record RankingQuery(String node, String block, String region, String text, @Nullable Long before, Order order) {

    /** In which order. */
    public enum Order {
        RANK, NAME, MOVEMENT;

        /** As it stands in addresses. */
        public String id() {
            return switch (this) {
                case RANK -> "hang";
                case NAME -> "ten";
                case MOVEMENT -> "bien-dong";
            };
        }

        /** The order with this word in an address; by rank for any other word. */
        static Order of(String id) {
            return Arrays.stream(values()).filter(order -> order.id().equals(id)).findFirst().orElse(RANK);
        }
    }
}
