package vn.chiso.web.portal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chiso.web.portal.data.OpenFiles;
import vn.chiso.web.result.PublicationNews;
import vn.chiso.web.standing.Standing;

/** Writes the files of the latest publication before the first reader asks: those of a whole country take their time. */
@Component
class FilesAhead implements PublicationNews {

    private static final Logger LOG = LoggerFactory.getLogger(FilesAhead.class);

    private final Tables tables;
    private final OpenFiles files;
    private final Shelf shelf;

    FilesAhead(Tables tables, OpenFiles files, Shelf shelf) {
        this.tables = tables;
        this.files = files;
        this.shelf = shelf;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        published();
    }

    @Override
    public void published() {
        Thread.ofVirtual().name("open data").start(this::write);
    }

    private void write() {
        try {
            Standing latest = tables.latest();
            if (latest != null) {
                files.offered(latest).forEach(format -> files.of(latest, format));
                shelf.renew(); // pages may now name sizes and checksums
            }
        } catch (RuntimeException failure) {
            // Whoever asks for them writes them; until then nothing is lost.
            LOG.info("The files of the latest publication were not written ahead: {}", failure.getMessage());
        }
    }
}
