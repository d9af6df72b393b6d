package vn.chiso.web.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.web.standing.Topology.Point;

class TopologyTest {

    /** Two squares beside each other that share the line between them. */
    private static final String SQUARES = """
            {"type": "Topology", "transform": {"scale": [0.5, 1], "translate": [100, 10]},
             "arcs": [[[2, 0], [0, 1]], [[2, 1], [-2, 0], [0, -1], [2, 0]], [[2, 0], [2, 0], [0, 1], [-2, 0]]],
             "objects": {"squares": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "01", "name": "Tây"}},
               {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"code": "02", "name": "Đông"}}]}}}""";

    private static Topology read(String file) {
        return Topology.of(JsonMapper.shared().readTree(file), Point::new);
    }

    @Test
    void aRingIsPutTogetherFromItsLinesAlsoThoseThatRunTheOtherWay() {
        Topology topology = read(SQUARES);
        assertThat(topology.areas()).extracting(Topology.Area::code).containsExactly("01", "02");
        assertThat(topology.points(topology.areas().getFirst().rings().getFirst())).containsExactly(
                new Point(101, 10), new Point(101, 11), new Point(100, 11), new Point(100, 10));
        assertThat(topology.points(topology.areas().getLast().rings().getFirst())).containsExactly(
                new Point(101, 10), new Point(102, 10), new Point(102, 11), new Point(101, 11));
    }

    @Test
    void aSimplerLineKeepsItsEndsAndWhatIsFarFromIt() {
        Topology topology = new Topology(List.of(List.of(new Point(0, 0), new Point(1, 0.2), new Point(2, 0),
                new Point(3, 5), new Point(4, 0))), List.of());
        assertThat(topology.simplified(0.5).arcs().getFirst()).containsExactly(new Point(0, 0), new Point(2, 0),
                new Point(3, 5), new Point(4, 0));
    }

    @Test
    void somethingThatIsNoAreaIsRefused() {
        assertThatThrownBy(() -> read(SQUARES.replace("\"Polygon\"", "\"Point\"")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
