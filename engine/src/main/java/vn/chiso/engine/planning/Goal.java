package vn.chiso.engine.planning;

import vn.chiso.engine.number.Exact;

/** What a choice of measures is to reach. */
public sealed interface Goal {

    /** As many points of the whole as the budget allows; among equal ones for the least money. */
    record MostPoints() implements Goal {
    }

    /** At least these points of the whole, unrounded, for the least money; among equal ones the most points. */
    record Points(Exact points) implements Goal {
    }

    /**
     * At least this place (1 is the best) among the rivals as they are expected, for the least money; among equal ones the
     * largest share of the maximum. Where the framework breaks ties by other rows, see {@link Optimiser}.
     */
    record Rank(int rank, Rivals rivals) implements Goal {

        /**
         * A goal.
         *
         * @throws IllegalArgumentException when there is no such place
         */
        public Rank {
            if (rank < 1) {
                throw new IllegalArgumentException("there is no place " + rank);
            }
        }
    }
}
