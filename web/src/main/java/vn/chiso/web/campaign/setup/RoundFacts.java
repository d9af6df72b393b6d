package vn.chiso.web.campaign.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/** Name, year and previous round as typed. */
@Component
class RoundFacts {

    static final long NEW = 0;
    private static final int LONGEST_NAME = 200;

    private final Campaigns campaigns;

    RoundFacts(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    List<Refusal> refusals(long self, String name, String year, String previous) {
        List<Refusal> refusals = new ArrayList<>();
        if (name.isBlank()) {
            refusals.add(Refusal.at("ten", "campaign.name.empty"));
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            refusals.add(Refusal.at("ten", "campaign.text.long", LONGEST_NAME));
        } else if (campaigns.nameTaken(name.strip(), self)) {
            refusals.add(Refusal.at("ten", "campaign.name.taken", name.strip()));
        }
        boolean understood = year.strip().matches("20\\d{2}|2100");
        if (!understood) {
            refusals.add(Refusal.at("nam", "campaign.year.bad"));
        }
        Long before = round(previous);
        if (before == null) {
            if (!previous.isEmpty()) {
                refusals.add(Refusal.at("ky-truoc", "campaign.previous.unknown"));
            }
            return refusals;
        }
        Campaign found = campaigns.byId(before).orElse(null);
        if (found == null || found.id() == self) {
            refusals.add(Refusal.at("ky-truoc", "campaign.previous.unknown"));
        } else if (understood && found.year() > Integer.parseInt(year.strip())) {
            refusals.add(Refusal.at("ky-truoc", "campaign.previous.later", found.name(),
                    Integer.toString(found.year())));
        } else if (comesAfter(found, self)) {
            refusals.add(Refusal.at("ky-truoc", "campaign.previous.circle", found.name()));
        }
        return refusals;
    }

    /** Whether a round, or one before it, names another as its previous one. */
    private boolean comesAfter(Campaign round, long other) {
        Set<Long> seen = new HashSet<>();
        Long before = round.previous();
        while (before != null && seen.add(before)) {
            if (before == other) {
                return true;
            }
            before = campaigns.get(before).previous();
        }
        return false;
    }

    /** The round that was chosen; null for none. */
    static @Nullable Long round(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    /** All rounds but one, to choose from. */
    List<Option> rounds(long self) {
        return campaigns.all().stream().filter(round -> round.id() != self)
                .map(round -> new Option(Long.toString(round.id()), round.name())).toList();
    }
}
