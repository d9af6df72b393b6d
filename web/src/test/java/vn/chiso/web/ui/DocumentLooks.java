package vn.chiso.web.ui;

import java.util.Map;

/** Pages of official documents at which the test of accessibility looks. */
final class DocumentLooks {

    private DocumentLooks() {
    }

    /** Address by route; the report is that on a published table. */
    static Map<String, String> of(String table) {
        return Map.of("/van-ban", "/van-ban", "/van-ban/thiet-lap", "/van-ban/thiet-lap", "/van-ban/mau",
                "/van-ban/mau", "/van-ban/{kind}/{key}", "/van-ban/ket-qua/" + table);
    }
}
