package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.DemonstrationAccounts;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;

/** The province of the demonstration: Thừa Thiên Huế as plan 222/KH-UBND of 2020 names its units, with invented people. */
@Component
class DemonstrationPlace {

    static final String DEPARTMENTS = "Sở, ban, ngành";
    static final String DISTRICTS = "Huyện, thị xã, thành phố";
    static final String OFFICE = "Văn phòng UBND tỉnh";
    static final String STANDING_AGENCY = "Sở Thông tin và Truyền thông";

    private static final List<String> DEPARTMENT_NAMES = List.of(STANDING_AGENCY, OFFICE, "Sở Nội vụ",
            "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Công Thương", "Sở Khoa học và Công nghệ", "Sở Y tế",
            "Sở Giáo dục và Đào tạo", "Sở Du lịch", "Sở Văn hóa và Thể thao", "Sở Giao thông vận tải",
            "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường", "Sở Ngoại vụ");
    private static final List<String> DISTRICT_NAMES = List.of("Thành phố Huế", "Thị xã Hương Thủy",
            "Thị xã Hương Trà", "Huyện A Lưới", "Huyện Nam Đông", "Huyện Phong Điền", "Huyện Phú Lộc", "Huyện Phú Vang",
            "Huyện Quảng Điền");

    private final Units units;
    private final People people;
    private final DemonstrationAccounts accounts;

    DemonstrationPlace(Units units, People people, DemonstrationAccounts accounts) {
        this.units = units;
        this.people = people;
        this.accounts = accounts;
    }

    /** What was made. */
    record Made(long province, Map<String, Long> departments, Map<String, Long> districts, List<Long> appraisers) {

        List<Long> assessed() {
            List<Long> all = new ArrayList<>(departments.values());
            all.addAll(districts.values());
            return all;
        }
    }

    /** Makes units and people. */
    Made make() {
        long province = units.add(Actor.SYSTEM, NewUnit.named("Tỉnh Thừa Thiên Huế", Level.PROVINCE, null));
        Map<String, Long> departments = new LinkedHashMap<>();
        DEPARTMENT_NAMES.forEach(name -> departments.put(name, units.add(Actor.SYSTEM,
                NewUnit.named(name, Level.DEPARTMENT, province).inBlock(DEPARTMENTS))));
        Map<String, Long> districts = new LinkedHashMap<>();
        DISTRICT_NAMES.forEach(name -> districts.put(name, units.add(Actor.SYSTEM,
                NewUnit.named("UBND " + name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1),
                        Level.DISTRICT, province).inBlock(DISTRICTS))));
        long agency = departments.getOrDefault(STANDING_AGENCY, province);
        long office = departments.getOrDefault(OFFICE, province);
        person("dieuphoi", "Lê Minh Anh", agency, Role.COORDINATOR);
        person("nhaplieu", "Phạm Thu Hà", office, Role.DATA_OFFICER);
        person("nhaplieu2", "Nguyễn Thị Hạnh", office, Role.DATA_OFFICER);
        person("duyet", "Trần Văn Bình", office, Role.UNIT_HEAD);
        person("huyen", "Hồ Thị Mai", districts.getOrDefault("Huyện A Lưới", province), Role.DATA_OFFICER,
                Role.UNIT_HEAD);
        List<Long> appraisers = List.of(person("thamdinh", "Trần Quốc Bảo", province, Role.APPRAISER));
        person("hoidong", "Võ Đức Long", province, Role.COUNCIL_MEMBER);
        person("lanhdao", "Nguyễn Hoàng Nam", province, Role.LEADER);
        person("quantri", "Đặng Quang Huy", agency, Role.ADMINISTRATOR);
        departments.forEach((name, unit) -> {
            if (!name.equals(OFFICE)) {
                person("nhaplieu." + unit, "Cán bộ nhập liệu " + name, unit, Role.DATA_OFFICER);
                person("nguoiduyet." + unit, "Lãnh đạo " + name, unit, Role.UNIT_HEAD);
            }
        });
        return new Made(province, departments, districts, appraisers);
    }

    private long person(String login, String name, long unit, Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return people.add(Actor.SYSTEM, login, name, null, unit, set, accounts.password(), People.FirstPassword.STAYS)
                .orElseThrow(() -> new IllegalStateException("taken: " + login));
    }
}
