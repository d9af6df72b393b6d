package vn.chiso.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Documents like those that people will write. */
final class Example {

    static final LocalDate DATE = LocalDate.of(2026, 2, 5);
    private static final String LONG_NAME = "Ban Quản lý Khu kinh tế, khu công nghiệp và Trung tâm Phục vụ hành chính công tỉnh";

    private Example() {
    }

    static OfficialDocument of(Layout layout) {
        return switch (layout) {
            case NAMED -> report();
            case LETTER -> letter();
            case FORM -> form();
            case MINUTES -> minutes();
        };
    }

    static byte[] word(OfficialDocument document) {
        return word(document, Template.standard(document.layout()));
    }

    static byte[] word(OfficialDocument document, Template template) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            WordWriter.write(document, template, file, _ -> {
            });
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return file.toByteArray();
    }

    static byte[] pdf(byte[] word) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            PdfWriter.write(new ByteArrayInputStream(word), file, _ -> {
            });
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return file.toByteArray();
    }

    /** The text of each page of the PDF, as it stands on it. */
    static List<String> pages(byte[] word) {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(pdf(word))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf));
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return pages;
    }

    /** The example of a layout with another text and without appendices. */
    static OfficialDocument of(Layout layout, List<Block> body) {
        OfficialDocument like = of(layout);
        return new OfficialDocument(layout, like.heading(), like.title(), like.addressees(), like.bases(), body,
                like.signature(), like.recipients(), List.of(), like.source());
    }

    /** A report with one paragraph, in which a test changes what it is about. */
    static OfficialDocument named(List<Block> body, List<Appendix> appendices) {
        return new OfficialDocument(Layout.NAMED,
                new Heading("", "Ủy ban nhân dân tỉnh Lai Châu", "7", "BC-UBND", "Lai Châu", DATE, 2026),
                new Title("BÁO CÁO", "Kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm 2025"), List.of(),
                List.of("Căn cứ Luật Tổ chức chính quyền địa phương"), body,
                new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Văn An"),
                List.of("Bộ Khoa học và Công nghệ", "Lưu: VT, KSTT"), appendices,
                "Số liệu lấy từ công bố kết quả năm 2025, lần 1, ngày 30 tháng 01 năm 2026.");
    }

    private static OfficialDocument report() {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Part(1, "I. Tình hình triển khai"));
        body.add(new Block.Paragraph(
                "Thực hiện kế hoạch chuyển đổi số của tỉnh, Ủy ban nhân dân tỉnh đã tổ chức đánh giá, xếp hạng "
                        + "mức độ chuyển đổi số của các sở, ban, ngành và Ủy ban nhân dân cấp huyện năm 2025 theo Bộ chỉ số đã ban hành. "
                        + "Kết quả được Hội đồng thẩm định thông qua và công bố công khai trên Cổng thông tin điện tử của tỉnh."));
        body.add(new Block.Part(2, "1. Kết quả đạt được"));
        body.add(new Block.Paragraph("Giá trị trung bình toàn tỉnh đạt 0,7124, tăng 0,0512 so với năm 2024."));
        body.add(new Block.Part(3, "a) Khối sở, ban, ngành"));
        body.add(new Block.Item("Sở Khoa học và Công nghệ dẫn đầu với 0,8917;"));
        body.add(new Block.Item("Văn phòng Ủy ban nhân dân tỉnh đứng thứ hai với 0,8544;"));
        body.add(new Block.Item(LONG_NAME
                + " tăng nhiều nhất, từ hạng 18 lên hạng 5 sau một năm triển khai dịch vụ công trực tuyến toàn trình."));
        body.add(table(12));
        body.add(new Block.Part(1, "II. Tồn tại, nguyên nhân và kiến nghị"));
        body.add(new Block.Paragraph(
                "Một số đơn vị chưa cập nhật số liệu đúng hạn; hạ tầng ở các xã vùng cao còn hạn chế."));
        body.add(new Block.Paragraph("Ủy ban nhân dân tỉnh báo cáo Bộ Khoa học và Công nghệ xem xét, tổng hợp."));
        OfficialDocument plain = named(body, List.of(new Appendix("Bảng xếp hạng các đơn vị", Orientation.LANDSCAPE,
                List.of(wide(40))),
                new Appendix("Danh mục nhiệm vụ", Orientation.PORTRAIT, List.of(table(5),
                        new Block.Paragraph("Các đơn vị căn cứ danh mục này tổ chức thực hiện.")))));
        return new OfficialDocument(Layout.NAMED, plain.heading(), plain.title(), List.of(),
                List.of("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                        "Căn cứ Quyết định số 1146/QĐ-BKHCN ngày 09 tháng 5 năm 2025 của Bộ trưởng Bộ Khoa học và Công nghệ ban hành "
                                + "Bộ chỉ số chuyển đổi số của bộ, cơ quan ngang bộ, tỉnh, thành phố trực thuộc Trung ương",
                        "Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ"),
                plain.body(), plain.signature(), List.of("Bộ Khoa học và Công nghệ", "Thường trực Tỉnh ủy",
                        "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh",
                        "Các sở, ban, ngành; Ủy ban nhân dân các xã, phường",
                        "Lưu: VT, KSTT"),
                plain.appendices(), plain.source());
    }

    static Block.Table table(int rows) {
        List<Row> all = new ArrayList<>();
        all.add(new Row(List.of("A", "Khối sở, ban, ngành"), Row.Kind.GROUP));
        for (int i = 1; i <= rows; i++) {
            all.add(Row.of(String.valueOf(i), i % 4 == 0 ? LONG_NAME : "Sở Nông nghiệp và Môi trường " + i,
                    "0,7" + (100 + i),
                    String.valueOf(i)));
        }
        all.add(new Row(List.of("", "Trung bình", "0,7124", ""), Row.Kind.TOTAL));
        return new Block.Table("Bảng 1. Giá trị và xếp hạng", List.of(new Column("TT", 1, Alignment.CENTER),
                new Column("Đơn vị", 6, Alignment.LEFT), new Column("Giá trị", "Năm 2025", 2, Alignment.RIGHT),
                new Column("Xếp hạng", "Năm 2025", 2, Alignment.RIGHT)), all, "Ghi chú: giá trị từ 0 đến 1.");
    }

    /** Eight columns. */
    static Block.Table wide(int rows) {
        List<Row> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(Row.of(String.valueOf(i), i % 5 == 0 ? LONG_NAME : "Ủy ban nhân dân xã Sìn Hồ " + i,
                    "0,7" + (100 + i), "0,6" + (200 + i),
                    "0,8" + (300 + i), "0,5" + (400 + i), "0,6" + (500 + i), String.valueOf(i)));
        }
        return new Block.Table("",
                List.of(new Column("TT", 2, Alignment.CENTER), new Column("Đơn vị", 12, Alignment.LEFT),
                        new Column("Chính quyền số", "Chỉ số chính", 4, Alignment.RIGHT),
                        new Column("Kinh tế số", "Chỉ số chính", 4, Alignment.RIGHT),
                        new Column("Xã hội số", "Chỉ số chính", 4, Alignment.RIGHT),
                        new Column("An toàn thông tin mạng", "Chỉ số chính", 4, Alignment.RIGHT),
                        new Column("Giá trị", 4, Alignment.RIGHT), new Column("Hạng", 3, Alignment.RIGHT)),
                all, "");
    }

    private static OfficialDocument letter() {
        return new OfficialDocument(Layout.LETTER,
                new Heading("Ủy ban nhân dân huyện A Lưới", "Phòng Văn hóa, Khoa học và Thông tin", "", "VHKHTT-CĐS",
                        "A Lưới", null, 2026),
                new Title("", "cung cấp số liệu các chỉ số chuyển đổi số giai đoạn 2021 - 2025 phục vụ tổng kết"),
                List.of("Sở Khoa học và Công nghệ", "Văn phòng Ủy ban nhân dân huyện"), List.of(),
                List.of(new Block.Paragraph(
                        "Phúc đáp Công văn số 215/SKHCN-CĐS ngày 12 tháng 01 năm 2026, Phòng Văn hóa, Khoa học và "
                                + "Thông tin huyện A Lưới báo cáo như sau:"),
                        new Block.Part(2, "1. Kết quả qua các năm"),
                        new Block.Item("Năm 2024 đạt 0,6412, thấp hơn mức trung bình vùng 0,0210;"),
                        new Block.Item("Năm 2025 đạt 0,7003, cao hơn mức trung bình cả nước 0,0045."),
                        new Block.Paragraph("Trân trọng báo cáo.")),
                new Signature(List.of("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), "Hồ Thị Lan Hương"),
                List.of("Như trên", "Lưu: VT"), List.of(), "Số liệu lấy từ công bố kết quả các năm 2024 và 2025.");
    }

    private static OfficialDocument form() {
        return new OfficialDocument(Layout.FORM,
                new Heading("Ủy ban nhân dân tỉnh Thừa Thiên Huế", "Ủy ban nhân dân huyện A Lưới", "", "", "A Lưới",
                        DATE, 2026),
                new Title("PHIẾU TỰ ĐÁNH GIÁ", "Mức độ chuyển đổi số năm 2025"), List.of(), List.of(),
                List.of(new Block.Paragraph(
                        "Đơn vị tự đánh giá theo Bộ chỉ số ban hành kèm theo Quyết định của Ủy ban nhân dân tỉnh:"),
                        wide(14)),
                new Signature(List.of("CHỦ TỊCH"), "",
                        List.of(new Signature(List.of("NGƯỜI LẬP PHIẾU"), "Lê Văn Bình"))),
                List.of(), List.of(), "Lập từ phần mềm ngày 05 tháng 02 năm 2026.");
    }

    private static OfficialDocument minutes() {
        return new OfficialDocument(Layout.MINUTES,
                new Heading("Ủy ban nhân dân tỉnh Lai Châu", "Hội đồng thẩm định kết quả đánh giá chuyển đổi số", "3",
                        "BB-HĐTĐ", "Lai Châu",
                        DATE, 2026),
                new Title("BIÊN BẢN", "Họp thẩm định kết quả đánh giá mức độ chuyển đổi số năm 2025"), List.of(),
                List.of(),
                List.of(new Block.Paragraph("Thời gian bắt đầu: 8 giờ 00, ngày 05 tháng 02 năm 2026."),
                        new Block.Paragraph("Địa điểm: phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh."),
                        new Block.Part(1, "I. Nội dung"), table(3),
                        new Block.Paragraph("Cuộc họp kết thúc vào 11 giờ 30 cùng ngày.")),
                new Signature(List.of("CHỦ TỌA"), "Trần Văn Cường",
                        List.of(new Signature(List.of("THƯ KÝ"), "Phạm Thị Dung"))),
                List.of("Thành viên Hội đồng", "Lưu: VT"), List.of(), "");
    }
}
