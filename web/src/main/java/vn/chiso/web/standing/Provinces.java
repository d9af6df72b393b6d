package vn.chiso.web.standing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.SearchKey;

/** The provinces before and since 1 July 2025 as subjects of outside tables. */
final class Provinces {

    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    private final Map<String, Subject> formerByCode = new HashMap<>();
    private final Map<String, Subject> formerByName = new HashMap<>();
    private final Map<String, Subject> today = new HashMap<>();
    private final Map<Long, String> regions = new HashMap<>();
    /** Into which province of today a former one went. */
    private final Map<Long, Long> merged = new HashMap<>();

    /** Reads the provinces and keeps them as subjects. */
    static Provinces keep(OutsideFiles files, SubjectStore store) {
        Provinces provinces = new Provinces();
        Map<String, String> regions = new HashMap<>();
        files.rows("admin/regions_63_pre2025.csv")
                .forEach(row -> regions.put(OutsideFiles.text(row, "code"), OutsideFiles.text(row, "region")));
        files.rows("admin/provinces_63_pre2025.csv").forEach(row -> {
            String code = OutsideFiles.text(row, "code");
            String name = OutsideFiles.text(row, "name");
            Subject subject = store.ofProvince(OutsideFiles.text(row, "code_name").replace('_', '-'), name, code, null,
                    MERGED);
            provinces.formerByCode.put(code, subject);
            provinces.formerByName.put(key(name), subject);
            provinces.regions.put(subject.id(), regions.getOrDefault(code, ""));
        });
        // Most files of results write the name that the province had until 2024.
        provinces.formerByName.put(key("Thừa Thiên Huế"), provinces.former("46"));
        files.rows("admin/provinces_34_current.csv").forEach(row -> {
            String code = OutsideFiles.text(row, "code");
            provinces.today.put(code,
                    store.ofProvince(OutsideFiles.text(row, "code_name").replace('_', '-') + "-tu-2025",
                            OutsideFiles.text(row, "name"), code, MERGED, null));
        });
        files.rows("admin/province_mapping_63_to_34.csv").forEach(row -> {
            Subject former = provinces.former(OutsideFiles.text(row, "old_code"));
            Subject later = known(provinces.today.get(OutsideFiles.text(row, "new_code")), "new_code");
            store.succession(former.id(), later.id());
            provinces.merged.put(former.id(), later.id());
        });
        return provinces;
    }

    private static String key(String name) {
        return SearchKey.of(name).replaceAll("[^a-z ]", " ").replaceAll(" +", " ");
    }

    private static Subject known(@Nullable Subject subject, String what) {
        if (subject == null) {
            throw new IllegalStateException("no such province: " + what);
        }
        return subject;
    }

    /** The province with this code before 1 July 2025. */
    Subject former(String code) {
        return known(formerByCode.get(code), code);
    }

    /** The province with this name before 1 July 2025. */
    Subject named(String name) {
        return known(formerByName.get(key(name)), name);
    }

    /** A province as a row of a table on the former boundaries, under the name that stands there. */
    StandingUnit row(Subject subject, String name, String source) {
        return new StandingUnit(subject.id(), subject.slug(), name, "",
                regions.getOrDefault(subject.id(), ""), "", source);
    }

    /** The provinces of today. */
    Map<Long, Subject> today() {
        Map<Long, Subject> byId = new HashMap<>();
        today.values().forEach(subject -> byId.put(subject.id(), subject));
        return byId;
    }

    /** Into which province of today each former one went. */
    Map<Long, Long> merged() {
        return Map.copyOf(merged);
    }
}
