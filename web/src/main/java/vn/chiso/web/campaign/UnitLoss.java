package vn.chiso.web.campaign;

import java.util.Collection;
import java.util.List;
import vn.chiso.web.platform.Refusal;

/** What a room keeps for assessed units and loses when they leave a round. */
public interface UnitLoss {

    /** What would be lost, as sentences for the person who is about to remove the units; empty when nothing would. */
    List<Refusal> lost(long campaign, Collection<Long> units);
}
