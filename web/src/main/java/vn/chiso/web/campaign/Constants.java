package vn.chiso.web.campaign;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;

/** The inputs of a round that are one figure for all units: a national average, say. */
@Component
public class Constants {

    private final CampaignStore campaigns;
    private final ConstantStore store;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<CampaignChange> listeners;

    Constants(CampaignStore campaigns, ConstantStore store, Audit audit, Clock clock,
            ObjectProvider<CampaignChange> listeners) {
        this.campaigns = campaigns;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** The inputs of a framework that are constants of a round, in the framework's order. */
    public static List<Input> of(Framework framework) {
        return framework.inputs().values().stream().filter(input -> input.scope() == Input.Scope.CAMPAIGN).toList();
    }

    /** The constants that have a value, by the identifier of the input. */
    public Map<String, Constant> values(long campaign) {
        Map<String, Constant> values = new LinkedHashMap<>();
        store.all(campaign).forEach(constant -> values.put(constant.input(), constant));
        return values;
    }

    /**
     * Sets a constant.
     *
     * @param read   what the person saw; null where there was no value
     * @param value  in the input's text form
     * @param source where the figure comes from
     * @return false when somebody else changed it in between
     */
    @Transactional
    public boolean set(Person person, Campaign campaign, Input input, @Nullable Constant read, String value,
            String source) {
        campaigns.holdOpen(campaign.id(), SetupPart.CONSTANTS);
        String id = input.id().value();
        boolean done = read == null
                ? store.insert(campaign.id(), id, value, source, clock.instant(), person.name())
                : store.update(campaign.id(), read, value, source, clock.instant(), person.name());
        if (!done) {
            return false;
        }
        audit.record(person.actor(), "campaign.constant", input.name(), campaign.id(), null, Map.of("input", id,
                "before", read == null ? "" : read.value(), "value", value, "source", source));
        listeners.forEach(listener -> listener.constantsChanged(campaign.id()));
        return true;
    }
}
