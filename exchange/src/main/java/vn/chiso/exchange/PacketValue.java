package vn.chiso.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as it came back.
 *
 * @param version version of the entry at the moment of the download
 * @param base    the value at the moment of the download, in the form of {@link InputText}; null when there was none
 * @param typed   the value that stands there now; null when the cell is empty, or when there is a problem
 * @param address the cell: {@code Số liệu!H14}
 * @param problem why what stands there is not taken; null when it is
 */
public record PacketValue(PacketKey key, long version, @Nullable String base, @Nullable String typed, String address,
        @Nullable TableProblem problem) {

    /** Whether somebody changed the value and it can be taken. */
    public boolean changed() {
        return problem == null && !Objects.equals(base, typed);
    }
}
