package vn.chiso.web.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/** A document while it is made and for an hour afterwards; only who has it made sees it. */
final class Made {

    /** Kinds of file that a document is made as. */
    enum Format {
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("pdf", "application/pdf"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** {@code docx}. */
        String ending() {
            return ending;
        }

        /** Media type. */
        String type() {
            return type;
        }
    }

    /** Where it stands. */
    enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    /**
     * Which document it is.
     *
     * @param id       letters and digits that nobody guesses
     * @param name     of the file, without its ending
     * @param read     whether the texts that people have written for it stand in it
     * @param campaign the round that the audit names with it; null for none
     * @param unit     the unit that the audit names with it; null for none
     */
    record Order(String id, long person, String kind, String key, String title, String name, boolean read,
            @Nullable Long campaign, @Nullable Long unit, Instant at, Path folder) {

        Path file(Format format) {
            return folder.resolve("van-ban." + format.ending());
        }
    }

    private final Order order;
    private volatile State state = State.WAITING;
    private volatile int percent;
    private volatile int pages;
    private volatile List<Format> formats = List.of();
    private volatile @Nullable Refusal refusal;
    private volatile @Nullable Instant endedAt;
    private volatile boolean looked;

    Made(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }

    State state() {
        return state;
    }

    /** 0 to 100. */
    int percent() {
        return percent;
    }

    /** Of the PDF. */
    int pages() {
        return pages;
    }

    /** The files that are there. */
    List<Format> formats() {
        return formats;
    }

    /** Why nothing came of it; null when it went well. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    boolean over() {
        return state == State.DONE || state == State.FAILED;
    }

    void runs(int hundredths) {
        state = State.RUNNING;
        percent = Math.max(percent, hundredths);
    }

    /** Whether it ended before a moment, well or not. */
    boolean endedBefore(Instant moment) {
        Instant ended = endedAt;
        return ended != null && ended.isBefore(moment);
    }

    /** Whether somebody has looked at its pages. */
    boolean looked() {
        return looked;
    }

    void looksAt() {
        looked = true;
    }

    void done(List<Format> made, int count, Instant at) {
        pages = count;
        formats = List.copyOf(made);
        percent = 100;
        endedAt = at;
        state = State.DONE;
    }

    void failed(Refusal reason, Instant at) {
        refusal = reason;
        endedAt = at;
        state = State.FAILED;
    }
}
