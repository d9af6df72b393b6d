package vn.chiso.engine.reading.yaml;

import java.util.List;
import java.util.Map;

/** A YAML value with its place. All scalars are text: 1.10 stays "1.10", no stays "no". */
public sealed interface Yaml {

    Mark mark();

    record Scalar(Mark mark, String text) implements Yaml {
    }

    record Sequence(Mark mark, List<Yaml> items) implements Yaml {
    }

    record Mapping(Mark mark, Map<String, Entry> entries) implements Yaml {
    }

    record Entry(Mark keyMark, Yaml value) {
    }
}
