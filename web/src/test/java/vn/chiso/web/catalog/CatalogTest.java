package vn.chiso.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;

class CatalogTest extends WebTest {

    @Autowired
    private Catalog catalog;

    @Test
    void anEmptyInstallationGetsEveryFrameworkThatComesWithTheProgram() throws IOException {
        List<String> folders;
        try (Stream<Path> below = Files.list(Path.of(System.getProperty("chiso.home"), "frameworks"))) {
            folders = below.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(5);
        assertThat(catalog.all()).extracting(installed -> installed.framework().id()).containsAll(folders);
    }
}
