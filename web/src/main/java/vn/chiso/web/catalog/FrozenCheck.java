package vn.chiso.web.catalog;

import java.util.List;

/**
 * Which versions of frameworks are in use. Rooms that build on a version implement it; a version that is in use is
 * frozen: it cannot be withdrawn.
 */
public interface FrozenCheck {

    /** Everything that uses some installed version, in the order in which people should read it. */
    List<Use> uses();

    /**
     * One use of a version.
     *
     * @param framework the installed version
     * @param name      what uses it, as people name it: the name of a round
     * @param path      page about it
     */
    record Use(long framework, String name, String path) {
    }
}
