package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.Problem;

import java.util.List;
import vn.chiso.engine.framework.Framework;

/** What reading a framework file gives. */
public sealed interface ReadResult {

    /**
     * The file was read.
     *
     * @param digest SHA-256 of the file's bytes, in hexadecimal
     */
    record Read(Framework framework, String digest) implements ReadResult {
    }

    /** The file cannot be used; every problem that could be seen, in the file's order. */
    record Refused(List<Problem> problems) implements ReadResult {
    }
}
