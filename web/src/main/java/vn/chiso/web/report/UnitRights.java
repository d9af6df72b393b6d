package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.AppraisalRights;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Dossiers;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryRights;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;

/**
 * Who may open which document about an assessed unit: by role, unit and phase. A document is opened whole or not at all,
 * so whoever opens it may see every entry that stands in it.
 */
@Component
class UnitRights {

    /** Others than the own unit that are offered at once; {@link UnitSearch} finds the rest. */
    private static final int MOST = 10;
    private static final Pattern KEY = Pattern.compile("([1-9]\\d{0,17})-([1-9]\\d{0,17})");

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Units units;
    private final EntryStates states;
    private final EntryRights entries;
    private final AppraisalRights appraisal;
    private final Dossiers dossiers;

    UnitRights(Campaigns campaigns, Assignments assignments, Units units, EntryStates states, EntryRights entries,
            AppraisalRights appraisal, Dossiers dossiers) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.units = units;
        this.states = states;
        this.entries = entries;
        this.appraisal = appraisal;
        this.dossiers = dossiers;
    }

    /** A document about an assessed unit; both exist from a phase on. */
    enum Paper {
        /** Phiếu tự đánh giá. */
        FORM("phieu", Phase.SELF_ASSESSMENT),
        /** Biên bản thẩm định. */
        MINUTES("bien-ban", Phase.APPRAISAL);

        private final String kind;
        private final Phase from;

        Paper(String kind, Phase from) {
            this.kind = kind;
            this.from = from;
        }

        /** The {@link DocumentKind#id}. */
        String kind() {
            return kind;
        }

        boolean exists(Campaign campaign) {
            return !campaign.phase().isBefore(from);
        }
    }

    /**
     * What a key names, for somebody who may open the document about it.
     *
     * @throws ResponseStatusException not found, when there is no such round, unit or document
     * @throws AccessDeniedException   when the person may not open it
     */
    UnitRound open(Paper paper, Person person, String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw missing();
        }
        Campaign campaign = campaigns.get(Long.parseLong(parts.group(1)));
        long unit = Long.parseLong(parts.group(2));
        if (!mayOpen(paper, person, campaign, unit)) {
            throw new AccessDeniedException("not in this role, for this unit and phase");
        }
        Unit known = units.byId(unit).orElseThrow(UnitRights::missing);
        if (!paper.exists(campaign) || !assessed(campaign, unit)) {
            throw missing();
        }
        return new UnitRound(campaign, known);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private boolean assessed(Campaign campaign, long unit) {
        return assignments.assesses(campaign.id(), unit);
    }

    /** Whether the person may see everything that stands in a document, whether or not it exists yet. */
    boolean mayOpen(Paper paper, Person person, Campaign campaign, long unit) {
        return switch (paper) {
            case FORM -> dossiers.mayLook(person, unit) || sitsOver(person, campaign)
                    || appraisesAll(person, campaign, unit);
            case MINUTES -> person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER)
                    || (ofUnit(person, unit) && AppraisalRights.seesDecided(person, campaign));
        };
    }

    /** Whether the person is one of those who answer for what the unit declares. */
    static boolean ofUnit(Person person, long unit) {
        return person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && person.speaksFor(unit);
    }

    /** Members of the council see every entry once the appraisal has begun. */
    private static boolean sitsOver(Person person, Campaign campaign) {
        return person.is(Role.COUNCIL_MEMBER) && !campaign.phase().isBefore(Phase.APPRAISAL);
    }

    private boolean appraisesAll(Person person, Campaign campaign, long unit) {
        if (!person.is(Role.APPRAISER)) {
            return false;
        }
        List<Entry> all = states.ofUnit(campaign.id(), unit);
        Predicate<Entry> mayLook = entries.mayLook(person, campaign);
        return !all.isEmpty() && all.stream().allMatch(mayLook);
    }

    /** Whether the person may see what was decided about everything in the form of a unit, and there is such a thing. */
    boolean seesAppraised(Person person, UnitRound round) {
        Campaign campaign = round.campaign();
        if (campaign.phase().isBefore(Phase.APPRAISAL)) {
            return false;
        }
        if (AppraisalRights.seesDecided(person, campaign)) {
            return true;
        }
        Set<NodeCode> judged = appraisal.indicators(person, campaign);
        List<Entry> all = states.ofUnit(campaign.id(), round.unit().id());
        return !all.isEmpty() && all.stream()
                .allMatch(entry -> judged.contains(entry.key().leaf()) && AppraisalRights.foreign(person, entry));
    }

    /** The same document a year before, where the person may open it; null otherwise. */
    @Nullable
    String earlier(Paper paper, Person person, UnitRound round) {
        Long previous = round.campaign().previous();
        Campaign before = previous == null ? null : campaigns.byId(previous).orElse(null);
        long unit = round.unit().id();
        return before != null && paper.exists(before) && mayOpen(paper, person, before, unit) && assessed(before, unit)
                ? UnitRound.key(before.id(), unit)
                : null;
    }

    /** Units about which the person may open a document: the own one in all rounds, then some others. */
    List<UnitRound> offered(Paper paper, Person person) {
        List<UnitRound> offered = new ArrayList<>();
        List<Campaign> rounds = campaigns.visibleTo(person).stream().filter(paper::exists).toList();
        Long unitOf = person.unit();
        if (unitOf != null && ofUnit(person, unitOf)) {
            units.byId(unitOf).ifPresent(unit -> rounds.stream()
                    .filter(round -> mayOpen(paper, person, round, unitOf) && assessed(round, unitOf))
                    .forEach(round -> offered.add(new UnitRound(round, unit))));
        }
        int own = offered.size();
        for (Campaign round : rounds) {
            int most = own + MOST - offered.size();
            if (most > 0 && oversees(person, round)) {
                others(paper, person, round, most).stream()
                        .filter(each -> !ofUnit(person, each.unit().id())).forEach(offered::add);
            }
        }
        return offered;
    }

    /** The rounds in which the person may open documents about other units than the own one, running ones first. */
    List<Campaign> overseen(Person person) {
        return campaigns.visibleTo(person).stream()
                .filter(round -> Paper.FORM.exists(round) && oversees(person, round)).toList();
    }

    private boolean oversees(Person person, Campaign round) {
        return person.is(Role.COORDINATOR, Role.LEADER) || sitsOver(person, round) || (person.is(Role.APPRAISER)
                && appraisal.indicators(person, round).containsAll(assignments.of(round.id()).keySet()));
    }

    private List<UnitRound> others(Paper paper, Person person, Campaign round, int most) {
        Set<Long> found = new LinkedHashSet<>();
        assignments.find(round.id(), "", null, most, 0).stream().map(AssessedUnit::unit)
                .filter(unit -> mayOpen(paper, person, round, unit)).forEach(found::add);
        Map<Long, Unit> known = units.byIds(found);
        List<UnitRound> others = new ArrayList<>();
        for (Long id : found) {
            Unit unit = known.get(id);
            if (unit != null) {
                others.add(new UnitRound(round, unit));
            }
        }
        return others;
    }
}
