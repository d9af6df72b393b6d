package vn.chiso.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.platform.Refusal;

class UnitsTest extends WebTest {

    private static final Actor ACTOR = new Actor(null, "Người kiểm thử");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private Units units;
    @Autowired
    private UnitHistory history;
    @Autowired
    private UnitChoice choice;
    @Autowired
    private UnitChanges changes;

    private long add(String name) {
        return units.add(ACTOR, NewUnit.named(name, Level.DEPARTMENT, null));
    }

    private Unit unit(long id) {
        return units.byId(id).orElseThrow();
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }

    @Test
    void aNameIsFoundWithoutItsDiacritics() {
        long id = add("Sở Nội vụ Thử Đường");
        assertThat(units.find(UnitFilter.containing("so noi vu thu duong"), 10, 0)).extracting(Unit::id)
                .containsExactly(id);
        assertThat(units.find(UnitFilter.containing("NỘI VỤ thử đường"), 10, 0)).extracting(Unit::id)
                .containsExactly(id);
        assertThat(units.find(UnitFilter.containing("so noi v% thu duong"), 10, 0)).isEmpty();
    }

    @Test
    void codesSortAsPeopleReadNumbers() {
        long parent = add("Nơi xếp thứ tự");
        for (String code : List.of("xt.10", "xt.9", "xt.100")) {
            units.add(ACTOR, NewUnit.named("Đơn vị " + code, Level.OTHER, parent)
                    .withCodes(new UnitCode(UnitCode.OWN, code, null, null)));
        }
        assertThat(units.find(UnitFilter.ALL.of(Level.OTHER).within(parent), 10, 0)).extracting(Unit::name)
                .containsExactly("Đơn vị xt.9", "Đơn vị xt.10", "Đơn vị xt.100");
        assertThat(units.find(UnitFilter.containing("xt.10"), 10, 0)).hasSize(2);
        assertThat(units.count(UnitFilter.ALL.within(parent))).isEqualTo(4);
    }

    @Test
    void aNumberMayMeanAnotherUnitAtAnotherTimeButNeverTwoAtOnce() {
        LocalDate change = LocalDate.of(2025, 7, 1);
        long before = units.add(ACTOR, NewUnit.named("Tỉnh cũ dùng mã lại", Level.PROVINCE, null)
                .withCodes(new UnitCode("thu", "15", null, change)));
        long after = units.add(ACTOR, NewUnit.named("Tỉnh mới dùng mã lại", Level.PROVINCE, null)
                .withCodes(new UnitCode("thu", "15", change, null)));
        assertThat(units.byCode("thu", "15", change.minusDays(1))).map(Unit::id).contains(before);
        assertThat(units.byCode("thu", "15", change)).map(Unit::id).contains(after);
        NewUnit third = NewUnit.named("Tỉnh thứ ba", Level.PROVINCE, null)
                .withCodes(new UnitCode("thu", "15", LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 2)));
        assertThat(keys(units.refusals(third))).containsExactly("organisation.code.taken");
        assertThatThrownBy(() -> units.add(ACTOR, third)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverWasSlowerIsToldWhoChangedTheUnit() {
        Unit read = unit(add("Sở bị sửa hai lần"));
        assertThat(units.change(new Actor(null, "Người nhanh"), renamed(read, "Sở đã sửa"))).isEmpty();
        List<Refusal> refusals = units.change(ACTOR, renamed(read, "Sở sửa sau"));
        assertThat(keys(refusals)).containsExactly("organisation.unit.conflict");
        assertThat(refusals.getFirst().facts()).first().isEqualTo("Người nhanh");
        assertThat(unit(read.id()).name()).isEqualTo("Sở đã sửa");
        assertThat(changes.of(read.id()).getFirst().differences()).extracting(UnitPage.Difference::before,
                UnitPage.Difference::after).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Sở bị sửa hai lần",
                                "Sở đã sửa"));
    }

    @Test
    void everythingThatIsWrongWithAUnitIsSaidAtOnce() {
        NewUnit wrong = new NewUnit(" ", "x".repeat(201), Level.DEPARTMENT, "a\nb", 999_999_999L, null, null,
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1),
                List.of(new UnitCode("gso", "=1+1", null, null)));
        assertThat(keys(units.refusals(wrong))).containsExactly("organisation.unit.name.empty",
                "organisation.text.long", "organisation.text.control", "organisation.unit.validity.order",
                "organisation.unit.parent.unknown", "organisation.code.form");
    }

    @Test
    void noUnitStandsAboveItself() {
        long above = add("Đơn vị trên của vòng");
        long below = units.add(ACTOR, NewUnit.named("Đơn vị dưới của vòng", Level.OTHER, above));
        Unit read = unit(above);
        assertThat(keys(units.change(ACTOR, new Unit(above, read.name(), null, read.level(), null, below, null, null,
                null, null, read.version())))).containsExactly("organisation.unit.parent.circle");
    }

    @Test
    void aUnitThatEndsNamesWhoTakesOverAndItsNumbersEndWithIt() {
        LocalDate end = LocalDate.of(2026, 2, 1);
        long old = units.add(ACTOR, NewUnit.named("Sở sẽ sáp nhập", Level.DEPARTMENT, null)
                .withCodes(new UnitCode(UnitCode.OWN, "sap-nhap", null, null)));
        long next = add("Sở sau sáp nhập");
        assertThat(keys(history.end(ACTOR, unit(old), end, List.of(old))))
                .containsExactly("organisation.end.itself");
        assertThat(history.end(ACTOR, unit(old), end, List.of(next))).isEmpty();
        assertThat(unit(old).validOn(end)).isFalse();
        assertThat(unit(old).validOn(end.minusDays(1))).isTrue();
        assertThat(units.byCode(UnitCode.OWN, "sap-nhap", end)).isEmpty();
        assertThat(units.byCode(UnitCode.OWN, "sap-nhap", end.minusDays(1))).map(Unit::id).contains(old);
        assertThat(history.successors(old)).extracting(step -> step.unit().id()).containsExactly(next);
        assertThat(history.predecessors(next)).extracting(step -> step.unit().id()).containsExactly(old);
    }

    @Test
    void aUnitIsNamedBySuggestionByCodeOrByAnUnmistakableName() {
        long one = units.add(ACTOR, NewUnit.named("Phòng Chọn lựa", Level.OTHER, null)
                .withCodes(new UnitCode(UnitCode.OWN, "chon-1", null, null)));
        add("Phòng Trùng tên A");
        add("Phòng Trùng tên B");
        assertThat(choice.read("f", "bất kỳ chữ gì #" + one, TODAY).id()).isEqualTo(one);
        assertThat(choice.read("f", "chon-1", TODAY).id()).isEqualTo(one);
        assertThat(choice.read("f", "phong chon lua", TODAY).id()).isEqualTo(one);
        assertThat(choice.read("f", "", TODAY).unit()).isNull();
        assertThat(choice.read("f", "trung ten", TODAY).refusal()).isNotNull()
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("organisation.choice.several"));
        assertThat(choice.read("f", "#0", TODAY).refusal()).isNotNull();
    }

    private static Unit renamed(Unit unit, String name) {
        return new Unit(unit.id(), name, unit.shortName(), unit.level(), unit.type(), unit.parent(), unit.block(),
                unit.region(), unit.validFrom(), unit.validTo(), unit.version());
    }
}
