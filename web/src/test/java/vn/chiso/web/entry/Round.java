package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.NewCampaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;

/**
 * A round in self-assessment, made for a test under names of its own: assessed units, and a department that supplies
 * some indicators for all of them.
 *
 * <pre>{@code
 * @Autowired private Round.Maker rounds;
 * Round round = rounds.begin(3, "5.10.1", "5.10.2");     // the department supplies these two, the units the others
 * signIn(desktop(), rounds.person(round.department(), Role.DATA_OFFICER).login());
 * }</pre>
 *
 * @param campaign   as it was when it was made; {@link Maker#fresh} reads it anew
 * @param units      assessed units, named {@code Xã Thử <number of the round>-<01 ...>}, in that order
 * @param department unit that supplies for all
 */
public record Round(Campaign campaign, List<Long> units, long department) {

    /** Password of everybody whom the maker makes. */
    public static final String PASSWORD = "mat-khau-de-thu-2026";

    /** The complete framework of appendix 4, 109 indicators. */
    public static final String CHINH_QUYEN_SO = "thua-thien-hue-chinh-quyen-so-2020";

    /** 62 indicators whose points are given. */
    public static final String CAP_XA = "dti-cap-xa-tay-ninh-2025";

    /** Identifier of the round. */
    public long id() {
        return campaign.id();
    }

    /** First assessed unit. */
    public long unit() {
        return units.getFirst();
    }

    /** An entry of an assessed unit. */
    public EntryKey entry(long unit, String leaf) {
        return new EntryKey(id(), unit, new NodeCode(leaf));
    }

    /** Makes rounds. */
    @Component
    public static class Maker {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final Units units;
        private final People people;
        private final Campaigns campaigns;
        private final Assignments assignments;
        private final Catalog catalog;

        Maker(Units units, People people, Campaigns campaigns, Assignments assignments, Catalog catalog) {
            this.units = units;
            this.people = people;
            this.campaigns = campaigns;
            this.assignments = assignments;
            this.catalog = catalog;
        }

        /** A round of {@link #CHINH_QUYEN_SO}. */
        public Round begin(int assessed, String... departmental) {
            return begin(CHINH_QUYEN_SO, assessed, List.of(departmental));
        }

        /**
         * A round in self-assessment.
         *
         * @param framework    identifier of an installed framework, in its version 1
         * @param assessed     how many units are assessed
         * @param departmental indicators that the department supplies for all of them
         */
        public Round begin(String framework, int assessed, List<String> departmental) {
            int number = NUMBER.incrementAndGet();
            long department = add("Sở Thử " + number, Level.DEPARTMENT);
            List<Long> communes = new ArrayList<>();
            for (int i = 1; i <= assessed; i++) {
                communes.add(add("Xã Thử %d-%02d".formatted(number, i), Level.COMMUNE));
            }
            long version = catalog.find(framework, "1").orElseThrow().id();
            return begin(new NewCampaign(version, "Kỳ thử " + number, 2026, true, null), communes, department,
                    departmental);
        }

        /** The round of the year after another one: the same units, the same assignment. */
        public Round after(Round earlier) {
            List<String> departmental = assignments.of(earlier.id()).values().stream()
                    .filter(assignment -> assignment.provider() != null)
                    .map(assignment -> assignment.leaf().value()).toList();
            return begin(new NewCampaign(earlier.campaign().frameworkVersion(), earlier.campaign().name() + " tiếp",
                    earlier.campaign().year() + 1, true, earlier.id()), earlier.units(), earlier.department(),
                    departmental);
        }

        private Round begin(NewCampaign wanted, List<Long> communes, long department, List<String> departmental) {
            Campaign campaign = campaigns.get(campaigns.create(Actor.SYSTEM, wanted));
            assignments.addUnits(Actor.SYSTEM, campaign,
                    communes.stream().map(unit -> new AssessedUnit(unit, "xã")).toList());
            Map<NodeCode, Assignment> matrix = assignments.of(campaign.id());
            assignments.change(Actor.SYSTEM, campaign, departmental.stream().map(NodeCode::new)
                    .map(leaf -> new Assignments.Change(leaf, version(matrix, leaf), department, null, null, null, ""))
                    .toList());
            List<PhaseDates> calendar = new ArrayList<>();
            LocalDate day = LocalDate.now(vn.chiso.web.platform.Time.ZONE).minusDays(5);
            for (Phase phase : Phase.values()) {
                calendar.add(new PhaseDates(phase, day, day.plusDays(10)));
                day = day.plusDays(11);
            }
            campaigns.plan(Actor.SYSTEM, campaign, calendar);
            Round round = new Round(campaign, List.copyOf(communes), department);
            move(round, Phase.SELF_ASSESSMENT);
            return new Round(fresh(round), round.units(), department);
        }

        private static int version(Map<NodeCode, Assignment> matrix, NodeCode leaf) {
            Assignment assignment = matrix.get(leaf);
            if (assignment == null) {
                throw new IllegalArgumentException("no indicator " + leaf);
            }
            return assignment.version();
        }

        /** The round's campaign as it stands now. */
        public Campaign fresh(Round round) {
            return campaigns.get(round.id());
        }

        /** Moves the round to a neighbouring phase, whatever is still missing. */
        public void move(Round round, Phase to) {
            List<?> refusals = campaigns.move(person(null, Role.COORDINATOR), fresh(round), to, "Để thử");
            if (!refusals.isEmpty()) {
                throw new IllegalStateException(refusals.toString());
            }
        }

        /** Somebody who speaks for a unit, or for none; signs in with {@link #PASSWORD}. */
        public Person person(@Nullable Long unit, Role... roles) {
            int number = NUMBER.incrementAndGet();
            Set<Role> all = roles.length == 0 ? Set.of() : EnumSet.copyOf(List.of(roles));
            long id = people.add(Actor.SYSTEM, "can-bo-thu-" + number, "Cán Bộ Thử " + number, null, unit, all,
                    PASSWORD, People.FirstPassword.STAYS).orElseThrow();
            return people.byId(id).orElseThrow();
        }

        private long add(String name, Level level) {
            return units.add(Actor.SYSTEM, NewUnit.named(name, level, null));
        }
    }
}
