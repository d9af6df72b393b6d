package vn.chiso.engine.framework.reading;

/** A place in a file, both counted from 1. */
record Mark(int line, int column) {

    static final Mark START = new Mark(1, 1);
}
