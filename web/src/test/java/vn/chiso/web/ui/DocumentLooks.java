package vn.chiso.web.ui;

import java.util.Map;

/** Pages of official documents at which the test of accessibility looks. */
final class DocumentLooks {

    private DocumentLooks() {
    }

    /** The report is that on a published table. */
    static void put(Map<String, AccessibilityTest.Look> looks, String login, String table) {
        Map.of("/van-ban", "/van-ban", "/van-ban/thiet-lap", "/van-ban/thiet-lap", "/van-ban/mau", "/van-ban/mau",
                "/van-ban/don-vi",
                "/van-ban/don-vi", "/van-ban/{kind}/{key}", "/van-ban/ket-qua/" + table)
                .forEach((route, path) -> looks.put(route, new AccessibilityTest.Look(login, path)));
    }
}
