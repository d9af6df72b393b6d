package vn.chiso.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.web.WebTest;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.standing.ProvinceShapes.Box;
import vn.chiso.web.standing.ProvinceShapes.Shape;
import vn.chiso.web.standing.Standing.Boundaries;

class ProvinceShapesTest extends WebTest {

    @Autowired
    private ProvinceShapes shapes;
    @Autowired
    private Standings standings;

    private Shape shape(Boundaries boundaries, String code) {
        return shapes.of(boundaries).stream().filter(shape -> shape.code().equals(code)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"dti-cap-tinh-2023, 63", "dti-cap-tinh-2024-34-tinh, 34"})
    void everyProvinceOfATableHasAShapeAndEveryShapeAProvinceOfTheSameName(String slug, int provinces) {
        Standing table = standings.find(slug).orElseThrow();
        List<Shape> drawn = shapes.of(Objects.requireNonNull(table.boundaries()));
        Set<String> known = standings.units(table).stream().map(StandingUnit::slug)
                .map(each -> standings.subject(each).orElseThrow())
                .map(subject -> subject.code() + " " + name(subject.name()))
                .collect(Collectors.toSet());
        assertThat(drawn).hasSize(provinces).extracting(shape -> shape.code() + " " + name(shape.name()))
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(drawn).extracting(Shape::path).allSatisfy(path -> assertThat(path).matches(
                "(M[\\d.]+,[\\d.]+(l-?[\\d.]+,-?[\\d.]+)+z)+"));
    }

    /** The files write some names a little differently. */
    private static String name(String name) {
        return SearchKey.of(name).replaceAll("\\W+", " ").replace("tp ", "").replace("thua thien hue", "hue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]",
            "{\"type\": \"Topology\", \"arcs\": [[[\"a\", 2]]], \"objects\": {\"a\": {}}}"})
    void wrongBoundariesLeaveTablesWithoutMapsAndNothingElseWithoutAnything(String content, @TempDir Path home)
            throws IOException {
        Path folder = Files.createDirectories(home.resolve("data").resolve("geo"));
        Files.writeString(folder.resolve("vn_63_provinces_pre2025.topojson"), content);
        ProvinceShapes wrong = new ProvinceShapes(new Installation(home, home, true, null, null), new ObjectMapper());
        assertThat(wrong.of(Boundaries.BEFORE_2025)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hoangSaIsDrawnWithDaNangAndTruongSaWithKhanhHoa(Boundaries boundaries) {
        Shape daNang = shape(boundaries, "48");
        Shape khanhHoa = shape(boundaries, "56");
        Box hoangSa = Objects.requireNonNull(daNang.far());
        Box truongSa = Objects.requireNonNull(khanhHoa.far());
        assertThat(hoangSa.left()).as("out in the sea, east of the land").isGreaterThan(daNang.centre().x() + 30);
        assertThat(truongSa.left()).isGreaterThan(khanhHoa.centre().x() + 30);
        assertThat(truongSa.top()).as("further south").isGreaterThan(hoangSa.bottom() + 60);
        assertThat(daNang.dots()).contains("h0");
        assertThat(khanhHoa.dots()).contains("h0");
        assertThat(shapes.of(boundaries)).filteredOn(shape -> shape.far() != null).extracting(Shape::code)
                .as("nothing else lies there").containsExactlyInAnyOrder("48", "56");
    }

    @ParameterizedTest
    @EnumSource
    void everythingLiesWithinTheDrawing(Boundaries boundaries) {
        assertThat(shapes.of(boundaries)).allSatisfy(shape -> {
            assertThat(shape.centre().x()).isBetween(0.0, (double) ProvinceShapes.WIDTH);
            assertThat(shape.centre().y()).isBetween(0.0, (double) ProvinceShapes.HEIGHT);
            if (shape.far() != null) {
                assertThat(shape.far().right()).isLessThan(ProvinceShapes.WIDTH);
                assertThat(shape.far().bottom()).isLessThan(ProvinceShapes.HEIGHT);
            }
        });
    }

    @Test
    void northIsAboveSouthAndEastRightOfWest() {
        Shape haNoi = shape(Boundaries.SINCE_2025, "01");
        Shape hoChiMinh = shape(Boundaries.SINCE_2025, "79");
        Shape dienBien = shape(Boundaries.SINCE_2025, "11");
        assertThat(haNoi.centre().y()).isLessThan(hoChiMinh.centre().y());
        assertThat(dienBien.centre().x()).isLessThan(haNoi.centre().x());
    }
}
