package vn.chiso.engine.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * Where the money comes from and what the plan says it adds up to, in đồng.
 *
 * @param sources       the columns of the table of projects, in order
 * @param declaredTotal of all sources; null when none is printed
 */
public record Funding(List<Source> sources, @Nullable Exact declaredTotal) {

    /** No money is planned. */
    public static final Funding NONE = new Funding(List.of(), null);

    public Funding {
        sources = List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param name     as the heading of the column prints it
     * @param declared its total; null when none is printed
     */
    public record Source(String id, String name, @Nullable Exact declared) {
    }
}
