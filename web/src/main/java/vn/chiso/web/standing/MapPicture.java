package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of provinces in five classes, ready to be drawn.
 *
 * @param title    what it is a map of
 * @param sentence what it shows
 * @param source   who published the boundaries
 * @param legend   the classes, the highest first
 */
public record MapPicture(String title, String sentence, String source, int width, int height, List<Area> areas,
        List<Mark> marks,
        List<Caption> captions, List<Level> legend) {

    /**
     * A province.
     *
     * @param path  its land as the {@code d} of an SVG path
     * @param dots  small islands as a path of dots; empty for none
     * @param level class, 1 the highest; 0 where there is no value
     * @param title name, value, rank
     * @param href  its page; null where the table says nothing of it
     */
    public record Area(String path, String dots, int level, String title, @Nullable String href) {
    }

    /** A name beside the map with a line to its province. */
    public record Mark(String name, int x, int y, int toX, int toY, String anchor) {
    }

    /** Words of two lines at islands. */
    public record Caption(String first, String second, int x, int y) {
    }

    /** A class: {@code 0,7 – 0,8}. */
    public record Level(int level, String range) {
    }
}
