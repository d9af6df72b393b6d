package vn.chiso.web.ui;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which part of a long list a page shows.
 *
 * @param page  counted from 1
 * @param size  lines on a page
 * @param total lines in all
 * @param path  address up to the number of the page: {@code /don-vi?q=so&trang=}
 */
public record Paging(int page, int size, long total, String path) {

    /** Brings the number of the page into its bounds. */
    public Paging {
        if (size < 1 || total < 0) {
            throw new IllegalArgumentException(size + " lines a page, " + total + " in all");
        }
        long pages = Math.max(1, (total + size - 1) / size);
        page = (int) Math.max(1, Math.min(page, pages));
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Number of the first line shown. */
    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** Number of the last line shown. */
    public long last() {
        return Math.min(total, (long) page * size);
    }

    /** Lines before the first one shown, for the query. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    /** The first, the last and the pages around this one. */
    public List<Integer> near() {
        return IntStream.rangeClosed(1, pages())
                .filter(number -> number == 1 || number == pages() || Math.abs(number - page) <= 2).boxed().toList();
    }

    /** Address of a page. */
    public String link(int number) {
        return path + number;
    }
}
