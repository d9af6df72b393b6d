package vn.chiso.web.organisation.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.national.NationalFiles.Listed;

/**
 * Brings in the provinces, districts and communes of the country: those of today, those before 1 July 2025 and which
 * followed which. What is there already, known by its national code, stays as it is.
 */
@Component
public class NationalUnits {

    /** From this day there are 34 provinces and no districts. */
    public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final NationalFiles files;
    private final NationalStore store;
    private final Audit audit;

    NationalUnits(NationalFiles files, NationalStore store, Audit audit) {
        this.files = files;
        this.store = store;
        this.audit = audit;
    }

    /** A part of the lists. */
    public enum Part {
        PROVINCES, COMMUNES, FORMER_PROVINCES, FORMER_DISTRICTS, FORMER_COMMUNES;

        /** Key of its name in the message bundles. */
        public String key() {
            return "organisation.national.part." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How many units a part of the lists has.
     *
     * @param listed  in the list
     * @param present of these, how many are there already
     */
    public record Count(Part part, int listed, int present) {

        /** How many are added. */
        public int missing() {
            return listed - present;
        }
    }

    /** Words of the official map that do not say for certain which former commune is meant. */
    public record Unclear(String commune, String words) {
    }

    /**
     * What loading does.
     *
     * @param counts      parts of the lists
     * @param successions how often it is known which unit followed which
     * @param unclear     where it is not known
     */
    public record Preview(List<Count> counts, int successions, List<Unclear> unclear) {

        /** How many units are added. */
        public int missing() {
            return counts.stream().mapToInt(Count::missing).sum();
        }
    }

    /** A province of today, to choose from. */
    public record Province(String code, String name) {
    }

    /** The provinces of today. */
    public List<Province> provinces() {
        return files.provinces().stream().map(listed -> new Province(listed.code(), listed.fullName())).toList();
    }

    /**
     * What loading would do.
     *
     * @param province national code of a province of today; null for the whole country
     */
    @Transactional(readOnly = true)
    public Preview preview(@Nullable String province) {
        return new Selection(files, province).preview(store.known(REFORM.minusDays(1)), store.known(REFORM));
    }

    /**
     * Adds what is not there yet. A second time it changes nothing.
     *
     * @param province national code of a province of today; null for the whole country
     * @return what it found and added
     */
    @Transactional
    public Preview load(Actor actor, @Nullable String province) {
        store.lock();
        Map<String, Long> today = new HashMap<>(store.known(REFORM));
        Map<String, Long> former = new HashMap<>(store.known(REFORM.minusDays(1)));
        Selection selection = new Selection(files, province);
        Preview preview = selection.preview(former, today);
        List<Long> free = preview.missing() == 0 ? List.of() : store.identifiers(preview.missing());
        Adding adding = new Adding(free, today, former);
        selection.unchangedProvinces().forEach(listed -> adding.lasting(listed));
        selection.provinces().forEach(listed -> adding.today(listed, Level.PROVINCE));
        selection.communes().forEach(listed -> adding.today(listed, Level.COMMUNE));
        selection.formerProvinces().forEach(listed -> adding.former(listed, Level.PROVINCE));
        selection.districts().forEach(listed -> adding.former(listed, Level.DISTRICT));
        selection.formerCommunes().forEach(listed -> adding.former(listed, Level.COMMUNE));
        if (!adding.rows.isEmpty()) {
            store.add(adding.rows);
        }
        int successions = store.succeed(selection.successions(former, today), REFORM);
        if (!adding.rows.isEmpty() || successions > 0) {
            audit.record(actor, "unit.national-loaded", province == null ? "*" : province,
                    facts(preview, successions));
        }
        return preview;
    }

    private static Map<String, Integer> facts(Preview preview, int successions) {
        Map<String, Integer> facts = new LinkedHashMap<>();
        preview.counts().forEach(count -> facts.put(count.part().name(), count.missing()));
        facts.put("successions", successions);
        facts.put("unclear", preview.unclear().size());
        return facts;
    }

    /** Gives identifiers to units that are not known yet. Units come after those above them. */
    private static final class Adding {

        private final List<NationalStore.Row> rows = new ArrayList<>();
        private final List<Long> free;
        private final Map<String, Long> today;
        private final Map<String, Long> former;

        Adding(List<Long> free, Map<String, Long> today, Map<String, Long> former) {
            this.free = free;
            this.today = today;
            this.former = former;
        }

        void today(Listed listed, Level level) {
            if (!today.containsKey(listed.code())) {
                today.put(listed.code(), add(listed, level, today.get(listed.above()), REFORM, null));
            }
        }

        void former(Listed listed, Level level) {
            if (!former.containsKey(listed.code())) {
                former.put(listed.code(), add(listed, level, former.get(listed.above()), null, REFORM));
            }
        }

        /** A province that the reform did not touch is one unit before and after it. */
        void lasting(Listed listed) {
            Long known = today.getOrDefault(listed.code(), former.get(listed.code()));
            long id = known == null ? add(listed, Level.PROVINCE, null, null, null) : known;
            today.putIfAbsent(listed.code(), id);
            former.putIfAbsent(listed.code(), id);
        }

        private long add(Listed listed, Level level, @Nullable Long parent, @Nullable LocalDate from,
                @Nullable LocalDate to) {
            long id = free.get(rows.size());
            String shortName = level == Level.PROVINCE ? listed.name() : null;
            rows.add(new NationalStore.Row(id, listed.fullName(), shortName, level, listed.type(), parent, from, to,
                    listed.code()));
            return id;
        }
    }
}
