package vn.chiso.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.result.Publication;

/** Every public page in both languages, on a desktop and on a phone: accessible, and nothing stands out to the right. */
class PublicPagesInBrowserTest extends BrowserTest {

    private static final String VI = PortalPaths.VIETNAMESE;

    @Autowired
    private PublicRoutes routes;
    @Autowired
    private JudgedRound.Maker rounds;

    /** An address for each Vietnamese route of a page. */
    private Map<String, String> looks() {
        JudgedRound judged = rounds.published(2);
        Publication publication = rounds.restate(judged, judged.round().unit(), "0,5");
        String own = "cong-bo-" + publication.number() + "-lan-" + publication.version();
        String unit = "dv-" + judged.round().unit();
        Map<String, String> looks = new LinkedHashMap<>();
        looks.put(VI, VI);
        looks.put(VI + "/**", VI + "/khong-co/trang/nay");
        looks.put(VI + "/phuong-phap", VI + "/phuong-phap");
        looks.put(VI + "/phuong-phap/{table}", VI + "/phuong-phap/" + own);
        looks.put(VI + "/phuong-phap/{table} of others", VI + "/phuong-phap/dti-cap-tinh-2024-34-tinh");
        looks.put(VI + "/du-lieu-mo", VI + "/du-lieu-mo");
        looks.put(VI + "/du-lieu-mo/{table}", VI + "/du-lieu-mo/" + own);
        looks.put(VI + "/du-lieu-mo/{table} of others", VI + "/du-lieu-mo/dti-cap-tinh-2020");
        looks.put(VI + "/{table}", VI + "/dti-cap-tinh-2023?theo=3&sap=bien-dong");
        looks.put(VI + "/{table} of our own", VI + "/" + own);
        looks.put(VI + "/{table}/nhiet", VI + "/dti-cap-tinh-2022/nhiet");
        looks.put(VI + "/{table}/ban-do", VI + "/dti-cap-tinh-2024-34-tinh/ban-do");
        looks.put(VI + "/{table}/so-sanh", VI + "/dti-cap-tinh-2022/so-sanh?dv=hue&dv=da-nang&q=khanh");
        looks.put(VI + "/{table}/don-vi/{subject}", VI + "/dti-cap-tinh-2020/don-vi/khanh-hoa");
        looks.put(VI + "/{table}/don-vi/{subject} of our own", VI + "/" + own + "/don-vi/" + unit);
        looks.put(VI + "/{table}/don-vi/{subject}/{node}",
                VI + "/" + own + "/don-vi/" + unit + "/" + JudgedRound.LEAF);
        return looks;
    }

    private static boolean isFile(String pattern) {
        return pattern.matches(".*\\.[a-z-]+(\\.[a-z]+)?");
    }

    @Test
    void everyPublicPageIsAccessibleAndFitsOnDesktopAndPhone() {
        Map<String, String> looks = looks();
        Set<String> covered = new TreeSet<>();
        looks.keySet().forEach(route -> covered.add(route.replaceFirst(" .*", "")));
        Set<String> pages = new TreeSet<>();
        routes.patterns().stream().filter(pattern -> !isFile(pattern))
                .forEach(pattern -> pages.add(pattern.startsWith(PortalPaths.ENGLISH)
                        ? PortalPaths.other(pattern)
                        : pattern));
        assertThat(covered).as("routes of public pages and the examples here").isEqualTo(pages);
        SoftAssertions all = new SoftAssertions();
        Page desktop = desktop();
        looks.values().forEach(path -> all.check(() -> look(desktop, path)));
        Page phone = phone();
        looks.values().forEach(path -> all.check(() -> look(phone, path)));
        // The same pages with longer words: where they are narrow they stand out first.
        looks.values().forEach(path -> all.check(() -> look(phone, PortalPaths.other(path))));
        all.assertAll();
    }

    private static void look(Page page, String path) {
        Response response = Objects.requireNonNull(page.navigate(path), path);
        assertThat(response.status()).as(path).isEqualTo(path.contains("khong-co") ? 404 : 200);
        assertThat(page.locator("h1").count()).as("headings of the first level at %s", path).isEqualTo(1);
        fits(page);
        axe(page);
        picture(page, "cong-khai" + path.replaceAll("\\W+", "-") + "-" + page.viewportSize().width);
    }
}
