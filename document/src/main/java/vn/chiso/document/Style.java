package vn.chiso.document;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.chiso.document.part.Styles;

/**
 * Paragraph styles for what is put in; a template defines them, so that a province changes the look in Word. Measures
 * of the standard ones: Decree 30/2020, appendix I, part I, II and V.
 */
enum Style {
    ADDRESSEE("ChiSoKinhGui", "Chỉ Số Kính gửi"),
    ADDRESSEES("ChiSoNoiGui", "Chỉ Số Nơi gửi"),
    BASIS("ChiSoCanCu", "Chỉ Số Căn cứ"),
    PARAGRAPH("ChiSoDoanVan", "Chỉ Số Đoạn văn"),
    PART_1("ChiSoMuc1", "Chỉ Số Mục 1"),
    PART_2("ChiSoMuc2", "Chỉ Số Mục 2"),
    PART_3("ChiSoMuc3", "Chỉ Số Mục 3"),
    ITEM("ChiSoGachDauDong", "Chỉ Số Gạch đầu dòng"),
    CAPTION("ChiSoTenBang", "Chỉ Số Tên bảng"),
    HEAD("ChiSoDauBang", "Chỉ Số Đầu bảng"),
    CELL("ChiSoOBang", "Chỉ Số Ô bảng"),
    SMALL_HEAD("ChiSoDauBangNho", "Chỉ Số Đầu bảng nhiều cột"),
    SMALL_CELL("ChiSoOBangNho", "Chỉ Số Ô bảng nhiều cột"),
    NOTE("ChiSoGhiChuBang", "Chỉ Số Ghi chú bảng"),
    RECIPIENTS("ChiSoNoiNhan", "Chỉ Số Nơi nhận"),
    RECIPIENT("ChiSoTenNoiNhan", "Chỉ Số Tên nơi nhận"),
    CAPACITY("ChiSoQuyenHan", "Chỉ Số Quyền hạn"),
    SIGNER("ChiSoNguoiKy", "Chỉ Số Người ký"),
    RULE("ChiSoKeNgang", "Chỉ Số Kẻ ngang"),
    APPENDIX("ChiSoPhuLuc", "Chỉ Số Phụ lục"),
    APPENDIX_TITLE("ChiSoTenPhuLuc", "Chỉ Số Tên phụ lục"),
    ATTACHED("ChiSoKemTheo", "Chỉ Số Kèm theo");

    private final String id;
    private final String shown;

    Style(String id, String shown) {
        this.id = id;
        this.shown = shown;
    }

    /** The identifier in the standard templates. */
    String id() {
        return id;
    }

    /** The identifier in a template, which other programs make anew when they save it; "" when it has no such style. */
    String in(Styles styles) {
        return styles.named(shown, id);
    }

    /** The identifiers in a template by those of the standard ones. */
    static Map<String, String> ids(Styles styles) {
        Map<String, String> ids = new HashMap<>();
        for (Style style : values()) {
            ids.put(style.id, style.in(styles));
        }
        return Map.copyOf(ids);
    }

    /** The name that Word shows. */
    String shown() {
        return shown;
    }

    /** Styles that what is put in at the place is written in. */
    static Set<Style> of(Place place) {
        return switch (place) {
            case ADDRESSEES -> EnumSet.of(ADDRESSEE, ADDRESSEES);
            case BASES -> EnumSet.of(BASIS);
            case BODY -> EnumSet.range(PARAGRAPH, NOTE);
            case RECIPIENTS -> EnumSet.of(RECIPIENTS, RECIPIENT);
            case CAPACITY -> EnumSet.of(CAPACITY);
            case SIGNATURES -> EnumSet.of(CAPACITY, SIGNER);
            case RULE -> EnumSet.of(RULE);
            case APPENDICES -> EnumSet.of(APPENDIX, APPENDIX_TITLE, ATTACHED, RULE);
            case SUPERIOR, ISSUER, NUMBER, SYMBOL, TOWN, DATE, KIND, ABOUT, SOURCE, SIGNER -> EnumSet
                    .noneOf(Style.class);
        };
    }
}
