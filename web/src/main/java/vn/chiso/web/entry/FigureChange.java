package vn.chiso.web.entry;

import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.NodeCode;

/** Rooms that judge what is handed in are told, within the same transaction, when a unit changes a figure of it. */
public interface FigureChange {

    /**
     * Figures have changed that are entered at one indicator and used by others which are handed in.
     *
     * @param declared  what the unit declares now
     * @param home      where they are entered
     * @param concerned the others, each with the figures that it uses
     */
    void changed(Declared declared, NodeCode home, Map<NodeCode, List<Input>> concerned);
}
