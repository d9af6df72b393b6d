package vn.chiso.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.chiso.web.Instance;
import vn.chiso.web.Visitor;

/** PostgreSQL is stopped under the running portal: what readers have seen stays, what is new has to wait. */
class PortalOutageTest {

    private static final String TABLE = "/cong-khai/dti-cap-tinh-2023";
    /** Files come first: pages name their checksums once they are made. */
    private static final List<String> SEEN = List.of("/cong-khai/du-lieu-mo/dti-cap-tinh-2023.csv",
            "/cong-khai/du-lieu-mo/dti-cap-tinh-2023.xlsx", "/cong-khai", "/cong-khai/en", TABLE,
            TABLE + "?theo=3&sap=ten",
            TABLE + "/ban-do", TABLE + "/don-vi/khanh-hoa", "/cong-khai/phuong-phap", "/cong-khai/du-lieu-mo",
            "/cong-khai/du-lieu-mo/dti-cap-tinh-2023", "/cong-khai/du-lieu-mo/catalog.jsonld");
    private static final String NEW = TABLE + "/nhiet";
    /** Somebody who is signed in, as far as the browser knows. */
    private static final String[] COOKIE = {"Cookie", "chiso=MTIzNDU2Nzg5MA; ngon-ngu=en"};

    @Test
    void whatWasSeenStaysWhilePostgresIsStoppedAndEverythingComesBackWithIt() throws Exception {
        try (Instance instance = Instance.start()) {
            Reader reader = new Reader(instance.address());
            reader.settle();
            Map<String, byte[]> before = new TreeMap<>();
            for (String path : SEEN) {
                HttpResponse<byte[]> answer = reader.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                before.put(path, answer.body());
            }
            instance.stopDatabase();
            stays(reader, before);
            instance.bean(Shelf.class).published();
            stays(reader, before); // although all of it ought to be renewed
            HttpResponse<byte[]> missing = reader.get(NEW, COOKIE);
            assertThat(missing.statusCode()).isEqualTo(503);
            assertThat(Reader.text(missing)).contains("lang=\"vi\"", "Trang này tạm thời chưa mở được");
            assertThat(Reader.header(missing, "Retry-After")).isNotEmpty();
            assertThat(Reader.header(missing, "Cache-Control")).isEqualTo("no-store");
            assertThat(missing.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(reader.get("/css/portal.css", COOKIE).statusCode()).as("and pages have their style")
                    .isEqualTo(200);
            stays(reader, before);

            instance.startDatabase();
            HttpResponse<byte[]> back = Visitor.again(() -> reader.get(NEW), answer -> answer.statusCode() == 200);
            assertThat(back.statusCode()).as("the portal recovers by itself").isEqualTo(200);
            stays(reader, before);

            instance.killDatabase();
            comesBack(reader);
            instance.killDatabase();
            comesBack(reader);
        }
    }

    /** The page on which people sign in needs the database each time. */
    private static void comesBack(Reader reader) {
        int status = Visitor.again(() -> reader.get("/dang-nhap").statusCode(), answer -> answer == 200);
        assertThat(status).as("the application has its database again").isEqualTo(200);
    }

    private static void stays(Reader reader, Map<String, byte[]> before) {
        before.forEach((path, body) -> {
            HttpResponse<byte[]> answer = reader.get(path, COOKIE);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo(body);
            assertThat(Reader.header(answer, "Age")).as(path).isNotEmpty();
        });
    }
}
