package vn.chiso.web.plan.choice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** An address of every page about what a plan would bring, for those who look at all of them. */
@Component
public class ChoiceLooks {

    private final PlannedRound.Maker plans;

    ChoiceLooks(PlannedRound.Maker plans) {
        this.plans = plans;
    }

    /** By route, with a word behind it where there are several, an address for a coordinator. */
    public Map<String, String> of() {
        PlannedRound planned = plans.withTasks(3);
        Task task = Objects.requireNonNull(plans.byCode(planned).get("2"));
        Map<String, String> looks = new LinkedHashMap<>();
        String route = "/ke-hoach/{plan}";
        looks.put(route + "/du-tinh", planned.path() + "/du-tinh?chon=tat-ca&them=hai-long");
        looks.put(route + "/du-tinh with something unreadable",
                planned.path() + "/du-tinh?them=ke-hoach&gt-ho-so=nhieu");
        looks.put(route + "/du-tinh/so-sanh", planned.path() + "/du-tinh/so-sanh");
        looks.put(route + "/lua-chon", planned.path() + "/lua-chon?tinh=1&tong=800");
        looks.put(route + "/nhiem-vu/{row}/tac-dong", EffectPages.path(planned.plan(), task.id()));
        return looks;
    }
}
