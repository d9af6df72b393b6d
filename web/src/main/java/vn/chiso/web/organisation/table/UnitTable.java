package vn.chiso.web.organisation.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Texts;

/** Units as a table: which columns it has, and what its rows mean beside the units that are there. */
@Component
class UnitTable {

    static final List<Column> COLUMNS = List.of(
            Column.required("code", "Mã", "mã đơn vị"),
            Column.required("name", "Tên đơn vị", "tên", "unit"),
            Column.optional("short_name", "Tên ngắn", "tên viết tắt"),
            Column.optional("level", "Cấp", "cấp đơn vị"),
            Column.optional("type", "Loại", "loại hình"),
            Column.optional("parent_code", "Mã đơn vị cấp trên", "mã cấp trên"),
            Column.optional("block", "Khối"),
            Column.optional("region", "Vùng"),
            Column.optional("valid_from", "Hiệu lực từ", "từ ngày"),
            Column.optional("valid_to", "Hiệu lực đến", "đến ngày"));

    private final Units units;
    private final Texts texts;
    private final Clock clock;

    UnitTable(Units units, Texts texts, Clock clock) {
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** The table of a file beside what is there. */
    @Transactional(readOnly = true)
    public UnitComparison compare(byte[] file, String scheme) {
        Table table = TableFile.read(file, COLUMNS);
        Map<String, List<Units.Holder>> holders = units.holders();
        Map<Long, Unit> known = units.byIds(holders.values().stream().flatMap(List::stream).map(Units.Holder::unit)
                .toList());
        return new UnitComparison(this, table, scheme, holders, known);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Units units() {
        return units;
    }

    /** The level that a text names in whatever language; null when it names none. */
    @Nullable
    Level level(String typed) {
        Map<String, Level> names = new HashMap<>();
        for (Level level : Level.values()) {
            names.put(level.id(), level);
            for (Language language : Language.values()) {
                names.put(SearchKey.of(texts.say(language, level.key())), level);
            }
        }
        names.put("tinh", Level.PROVINCE);
        names.put("thanh pho", Level.PROVINCE);
        names.put("so", Level.DEPARTMENT);
        names.put("so nganh", Level.DEPARTMENT);
        names.put("huyen", Level.DISTRICT);
        names.put("xa", Level.COMMUNE);
        return names.get(SearchKey.of(Objects.requireNonNull(typed)));
    }
}
