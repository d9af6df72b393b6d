package vn.chiso.web.organisation.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.organisation.national.NationalFiles.Joined;
import vn.chiso.web.organisation.national.NationalFiles.Listed;
import vn.chiso.web.organisation.national.NationalStore.Succession;
import vn.chiso.web.organisation.national.NationalUnits.Count;
import vn.chiso.web.organisation.national.NationalUnits.Part;
import vn.chiso.web.organisation.national.NationalUnits.Preview;
import vn.chiso.web.organisation.national.NationalUnits.Unclear;

/** The lists of the whole country, or what concerns one province of today. */
final class Selection {

    private final Map<String, Joined> joined;
    private final List<Listed> provinces;
    private final List<Listed> communes;
    private final List<Listed> formerProvinces;
    private final List<Listed> districts;
    private final List<Listed> formerCommunes;
    private final Successions successions;

    Selection(NationalFiles files, @Nullable String province) {
        joined = files.joined();
        provinces = files.provinces().stream().filter(listed -> province == null || listed.code().equals(province))
                .toList();
        Set<String> chosen = codes(provinces);
        communes = files.communes().stream().filter(listed -> chosen.contains(listed.above())).toList();
        formerProvinces = files.formerProvinces().stream().filter(listed -> chosen.contains(today(listed.code())))
                .toList();
        Set<String> former = codes(formerProvinces);
        districts = files.districts().stream().filter(listed -> former.contains(listed.above())).toList();
        Map<String, Listed> byCode = new HashMap<>();
        districts.forEach(listed -> byCode.put(listed.code(), listed));
        formerCommunes = files.formerCommunes().stream().filter(listed -> byCode.containsKey(listed.above())).toList();
        successions = new Successions(
                files.formed().stream().filter(formed -> chosen.contains(formed.province())).toList(), formerCommunes,
                byCode, district -> today(district.above()));
    }

    private static Set<String> codes(Collection<Listed> listed) {
        Set<String> codes = new HashSet<>();
        listed.forEach(each -> codes.add(each.code()));
        return codes;
    }

    private Joined joined(String former) {
        Joined found = joined.get(former);
        if (found == null) {
            throw new IllegalStateException("nothing says where province " + former + " went");
        }
        return found;
    }

    private String today(String former) {
        return joined(former).today();
    }

    List<Listed> provinces() {
        return provinces;
    }

    List<Listed> communes() {
        return communes;
    }

    List<Listed> formerProvinces() {
        return formerProvinces;
    }

    List<Listed> unchangedProvinces() {
        return formerProvinces.stream().filter(listed -> joined(listed.code()).unchanged()).toList();
    }

    List<Listed> districts() {
        return districts;
    }

    List<Listed> formerCommunes() {
        return formerCommunes;
    }

    /** What loading would do, when these codes are known before and after the reform. */
    Preview preview(Map<String, Long> former, Map<String, Long> today) {
        // A province that the reform did not touch is counted once: it is one unit.
        Set<String> unchanged = codes(unchangedProvinces());
        Set<String> presentToday = new HashSet<>(today.keySet());
        unchanged.stream().filter(former::containsKey).forEach(presentToday::add);
        Set<String> presentBefore = new HashSet<>(former.keySet());
        presentBefore.addAll(unchanged);
        List<Count> counts = List.of(count(Part.PROVINCES, provinces, presentToday),
                count(Part.COMMUNES, communes, today.keySet()),
                count(Part.FORMER_PROVINCES, formerProvinces, presentBefore),
                count(Part.FORMER_DISTRICTS, districts, former.keySet()),
                count(Part.FORMER_COMMUNES, formerCommunes, former.keySet()));
        int changed = formerProvinces.size() - unchanged.size();
        return new Preview(counts, changed + successions.links().size(), successions.unknown().stream()
                .map(unknown -> new Unclear(unknown.today(), unknown.words())).toList());
    }

    private static Count count(Part part, List<Listed> listed, Set<String> present) {
        return new Count(part, listed.size(), (int) listed.stream().filter(each -> present.contains(each.code()))
                .count());
    }

    /** Which unit followed which. */
    List<Succession> successions(Map<String, Long> former, Map<String, Long> today) {
        List<Succession> rows = new ArrayList<>();
        for (Listed province : formerProvinces) {
            Long before = former.get(province.code());
            Long after = today.get(today(province.code()));
            if (before != null && after != null && !before.equals(after)) {
                rows.add(new Succession(before, after, ""));
            }
        }
        for (Successions.Link link : successions.links()) {
            Long before = former.get(link.former());
            Long after = today.get(link.today());
            if (before != null && after != null) {
                rows.add(new Succession(before, after, link.note()));
            }
        }
        return rows;
    }
}
