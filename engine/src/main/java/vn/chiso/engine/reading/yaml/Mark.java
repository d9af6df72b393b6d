package vn.chiso.engine.reading.yaml;

/** A place in a file, both counted from 1. */
public record Mark(int line, int column) {

    public static final Mark START = new Mark(1, 1);
}
