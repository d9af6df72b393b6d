package vn.chiso.web.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * Adding or changing a unit.
 *
 * @param unit    the unit as it is stored; null for a new one
 * @param grouped whether only block and region may be changed
 */
public record UnitFormPage(@Nullable Unit unit, UnitForm form, List<String> blocks, boolean grouped,
        List<Refusal> refusals) {

    /** Where the form is sent. */
    public String action() {
        return unit == null ? "/don-vi/them" : "/don-vi/" + unit.id() + "/sua";
    }
}
