package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;

class PlanListTest extends PlanTest {

    private static final int EVERYTHING = 100_000;

    @Autowired
    private ListStore store;

    @Autowired
    private Plans plans;

    /** Plans whose titles end with a number. */
    private void plans(String slug, String title, int many, String state, @Nullable Long unit, int first, int last) {
        jdbc.sql(
                """
                        insert into plan (slug, title, issuer, level, unit_name, unit_id, first_year, last_year, state,
                                          created_at, changed_at, changed_by)
                        select ? || n, ? || ' ' || n, 'UBND xã Bình Đức', 'COMMUNE', 'Xã Bình Đức', ?::bigint, ?, ?, ?, now(), now(),
                               'Thử'
                          from generate_series(1, ?) n""")
                .param(slug).param(title).param(unit).param(first).param(last)
                .param(state).param(many).update();
    }

    private List<ListPage.Line> find(Person person, Map<String, String> asked) {
        PlanRights.ReadablePlans readable = PlanRights.readable(person);
        ListWanted wanted = ListWanted.of(asked);
        List<ListPage.Line> found = store.find(readable, wanted, EVERYTHING, 0);
        assertThat(store.count(readable, wanted)).isEqualTo(found.size());
        return found;
    }

    private static List<String> shown(String body) {
        List<String> titles = new ArrayList<>();
        Pattern.compile("<th scope=\"row\"><a href=\"/ke-hoach/\\d+\">([^<]*)</a>").matcher(body).results()
                .forEach(found -> titles.add(found.group(1)));
        return titles;
    }

    @Test
    void longListsArePagedAndThePagesKeepWhatIsAskedFor() {
        plans("trang-", "Kế hoạch nhiều trang", 120, "CLOSED", null, 1951, 1952);
        Visitor reader = visitor(person(null, Role.APPRAISER));
        String path = "/ke-hoach?q=" + URLEncoder.encode("nhiều trang", StandardCharsets.UTF_8)
                + "&nam=1952&trang-thai=closed";
        String first = reader.get(path).body();
        String last = reader.get(path + "&trang=3").body();

        assertThat(shown(first)).hasSize(50).startsWith("Kế hoạch nhiều trang 120");
        assertThat(shown(last)).hasSize(20).endsWith("Kế hoạch nhiều trang 1");
        assertThat(first).contains("120 kế hoạch",
                "?q=nhi%E1%BB%81u+trang&amp;nam=1952&amp;trang-thai=closed&amp;trang=3");
        assertThat(shown(reader.get(path + "&trang=99").body())).as("beyond the end").isEqualTo(shown(last));
    }

    @Test
    void plansAreFoundByWordsWithoutDiacriticsByYearAndByState() {
        plans("tim-", "Đề án Đổi mới “cửa” 100%", 1, "ISSUED", null, 2041, 2043);
        plans("tim-du-thao-", "Đề án Đổi mới dự thảo", 1, "DRAFT", null, 2043, 2044);
        Person coordinator = person(null, Role.COORDINATOR);
        assertThat(find(coordinator, Map.of("q", "de an DOI moi"))).hasSize(2);
        assertThat(find(coordinator, Map.of("q", "đổi mới", "nam", "2043"))).hasSize(2);
        assertThat(find(coordinator, Map.of("q", "đổi mới", "nam", "2042"))).hasSize(1);
        assertThat(find(coordinator, Map.of("q", "đổi mới", "trang-thai", "draft"))).hasSize(1);
        assertThat(find(coordinator, Map.of("nam", "2044", "trang-thai", "issued"))).isEmpty();
        assertThat(find(coordinator, Map.of("q", "binh duc", "nam", "2041"))).as("the unit").hasSize(1);
        assertThat(find(coordinator, Map.of("q", "100%", "nam", "2041"))).as("a sign that the database would interpret")
                .hasSize(1);
        assertThat(find(coordinator, Map.of("q", "1_0%", "nam", "2041"))).isEmpty();
        assertThat(store.years(PlanRights.readable(coordinator))).contains(2041, 2042, 2043, 2044)
                .isSortedAccordingTo(Comparator.reverseOrder());
        String nothing = visitor(coordinator).get("/ke-hoach?q=khong-co-ke-hoach-nao-ten-nay").body();
        assertThat(nothing).contains("Không có kế hoạch nào khớp", "Bỏ lọc").doesNotContain("Chưa có kế hoạch nào");
    }

    @Test
    void eachLineTellsTheSizesOfItsOwnTables() {
        long plan = draft(Samples.PLAN_222, null);
        ListPage.Line line = find(person(null, Role.COORDINATOR), Map.of()).stream()
                .filter(each -> each.plan().id() == plan).findFirst().orElseThrow();
        assertThat(line).isEqualTo(new ListPage.Line(plans.find(plan).orElseThrow(), 16, 0, 28, 56));
    }

    @Test
    void everybodyIsShownThePlansThatHeOrSheMayReadAndNoOther() {
        long unit = unit();
        long other = unit();
        for (String state : List.of("DRAFT", "ISSUED", "CLOSED")) {
            plans("quyen-" + unit + state, "Của đơn vị", 1, state, unit, 1971, 1971);
            plans("quyen-" + other + state, "Của đơn vị khác", 1, state, other, 1971, 1971);
            plans("quyen-khong" + state, "Không của đơn vị nào", 1, state, null, 1971, 1971);
        }
        for (Role role : Role.values()) {
            Person person = person(unit, role);
            Set<Long> readable = plans.visibleTo(person).stream().map(PlanHead::id).collect(Collectors.toSet());
            assertThat(find(person, Map.of()).stream().map(line -> line.plan().id())).as(role.name())
                    .containsExactlyInAnyOrderElementsOf(readable);
        }
        assertThat(find(person(unit, Role.UNIT_HEAD), Map.of("nam", "1971"))).hasSize(7);
        assertThat(find(person(null, Role.COORDINATOR), Map.of("nam", "1971"))).hasSize(9);
        assertThat(find(person(unit, Role.APPRAISER), Map.of("nam", "1971"))).hasSize(6);
    }

    @Test
    void whoSeesNoDraftsIsNotOfferedThem() {
        assertThat(visitor(person(null, Role.APPRAISER)).get("/ke-hoach").body()).contains("value=\"closed\"")
                .doesNotContain("value=\"draft\"");
        assertThat(visitor(person(null, Role.LEADER)).get("/ke-hoach").body()).contains("value=\"draft\"");
    }
}
