package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.engine.framework.InputType;
import vn.chiso.web.ui.Option;

/**
 * One figure on the form of an indicator.
 *
 * @param value    as its field shows it
 * @param lastYear as people read it; empty for none
 * @param editable false when it is entered elsewhere, or when nothing may be changed now
 * @param home     indicator at which it is entered, when that is another one; empty otherwise
 * @param homePath page of that indicator; empty when the person may not go there
 * @param alsoAt   other indicators that use it
 * @param refusals sentences about what was typed
 * @param remarks  sentences about the value
 */
public record InputRow(String id, String letter, String name, String definition, String unit, InputType type,
        List<Option> options, String value, String source, String lastYear, boolean editable, String home,
        String homePath, List<String> alsoAt, List<String> refusals, List<String> remarks) {

    /** Whether something about it has to be looked at. */
    public boolean invalid() {
        return !refusals.isEmpty() || !remarks.isEmpty();
    }
}
