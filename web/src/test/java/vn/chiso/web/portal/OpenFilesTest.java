package vn.chiso.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;
import vn.chiso.web.WebTest;
import vn.chiso.web.portal.data.Format;
import vn.chiso.web.portal.data.OpenFiles;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;

/** What becomes of the files of open data when their folder is lost, and of pages that name them. */
class OpenFilesTest extends WebTest {

    @Autowired
    private Standings standings;
    @Autowired
    private OpenFiles files;
    @Autowired
    private Shelf shelf;

    private byte[] file(String name) {
        HttpResponse<byte[]> answer = new Reader(address()).get("/cong-khai/du-lieu-mo/" + name);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    private void lose(Path folder) throws IOException {
        synchronized (files) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    void whatTheFolderLosesIsWrittenAnewAndPagesDoNotNeedIt() throws IOException {
        String name = "dti-cap-tinh-2022.csv";
        byte[] before = file(name);
        Path folder = files.of(standings.find("dti-cap-tinh-2022").orElseThrow(), Format.CSV).file().getParent();
        lose(folder);
        assertThat(file(name)).isEqualTo(before);

        synchronized (files) { // which whoever writes ahead waits for
            lose(folder);
            Files.writeString(folder, "here no file can be written");
        }
        try {
            shelf.clear();
            for (String page : List.of("", "/du-lieu-mo/dti-cap-tinh-2022", "/du-lieu-mo/catalog.jsonld")) {
                assertThat(new Reader(address()).get("/cong-khai" + page).statusCode()).as(page).isEqualTo(200);
            }
            assertThat(new Reader(address()).get("/cong-khai/du-lieu-mo/" + name).statusCode()).isEqualTo(500);
        } finally {
            Files.delete(folder);
        }
        assertThat(file(name)).isEqualTo(before);
    }

    @Test
    void aFileThatIsWrittenAgainIsTheSameFile() throws IOException {
        Standing table = standings.find("dti-cap-tinh-2024-34-tinh").orElseThrow();
        for (Format format : List.of(Format.CSV, Format.JSON, Format.XLSX, Format.DICTIONARY)) {
            OpenFiles.Made first = files.of(table, format);
            Files.delete(first.file());
            assertThat(files.of(table, format)).isEqualTo(first);
        }
        assertThat(Reader.text(new Reader(address()).get("/cong-khai/du-lieu-mo/" + table.slug() + ".xlsx")))
                .as("no clock in it").contains("1970-01-01T00:00:00Z");
    }
}
