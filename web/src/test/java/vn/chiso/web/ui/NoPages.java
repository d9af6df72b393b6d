package vn.chiso.web.ui;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chiso.web.account.PublicPages;

/** GET routes that show no page of their own. */
final class NoPages {

    /** What answers with a file, with a part of a page, or by leading to another page. */
    static final Set<String> ROUTES = Set.of("/", "/don-vi/goi-y", "/don-vi/nhap-tep/mau.csv",
            "/don-vi/nhap-tep/mau.xlsx", "/ke-hoach/{plan}/tep.xlsx", "/khung-chi-so/{id}/tep", "/ky/{campaign}",
            "/ky/{campaign}/goi-excel/{provider}/tai", "/ky/{campaign}/ho-so/{unit}/tai",
            "/ky/{campaign}/thiet-lap/phan-cong/xuat.csv", "/ky/{campaign}/thiet-lap/phan-cong/xuat.xlsx",
            "/ky/{campaign}/ket-qua/cong-bo/{version}/tep", "/ky/{campaign}/ket-qua/tien-do",
            "/ky/{campaign}/ket-qua/{number}/bang-diem.xlsx",
            "/ky/{campaign}/tong-quan/tien-do.xlsx", "/ke-hoach/{plan}/tien-do/tong-hop.xlsx", "/nhat-ky/csv",
            "/tai-khoan/nhap-tep/mau.csv",
            "/tai-khoan/nhap-tep/mau.xlsx", "/tai-lieu/{id}/tep", "/tai-lieu/{id}/xem", "/thong-bao/{id}",
            // looked at in the journey of documents, which makes one first
            "/van-ban/ban-in/{id}", "/van-ban/ban-in/{id}/tien-do", "/van-ban/ban-in/{id}/tep.{ending}",
            "/van-ban/ban-in/{id}/trang/{number}.png", "/van-ban/mau/{layout}/tep.docx");

    private NoPages() {
    }

    /** Every GET route. */
    static Set<String> routes(RequestMappingHandlerMapping mappings) {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (handler.getBeanType().getName().startsWith("vn.chiso.")
                    && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                info.getPatternValues().stream().filter(pattern -> !pattern.startsWith(PublicPages.PREFIX))
                        .forEach(pattern -> routes.add(pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}")));
            }
        });
        return routes;
    }
}
