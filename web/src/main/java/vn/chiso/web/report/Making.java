package vn.chiso.web.report;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.chiso.document.OfficialDocument;
import vn.chiso.document.PdfPictures;
import vn.chiso.document.PdfWriter;
import vn.chiso.document.Template;
import vn.chiso.document.WordWriter;
import vn.chiso.exchange.FormulaTooLongException;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.report.Made.Format;

/**
 * Makes documents, one at a time: laying out a large one takes all that a processor has. The files lie in a folder of
 * their own for an hour. A process that ends leaves nothing that anybody would miss: the document is made anew.
 */
@Component
class Making {

    private static final Logger LOG = LoggerFactory.getLogger(Making.class);
    private static final Duration KEPT = Duration.ofHours(1);
    /** Of one person. */
    private static final int MOST_WAITING = 3;
    private static final int MOST_KEPT = 10;
    /** A small document is ready before anybody looks. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Comparator<Made> LATEST = Comparator.comparing((Made made) -> made.order().at()).reversed();
    /** How far a document is when it is put together, and when the Word file is written. */
    private static final int COMPOSED = 15;
    private static final int WRITTEN = 40;

    private final Path folder;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, Made> known = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("documents").daemon().factory());

    @Autowired
    Making(Installation installation, Clock clock) {
        this(installation.data().resolve("documents"), clock, PATIENCE);
    }

    /** @param patience how long somebody waits for a document before the page that says how far it is */
    Making(Path folder, Clock clock, Duration patience) {
        this.folder = folder;
        this.clock = clock;
        this.patience = patience;
        forgetLeft();
    }

    /** Puts a document together; runs in the background. */
    @FunctionalInterface
    interface Compose {
        OfficialDocument get() throws IOException;
    }

    /** Writes a workbook; runs in the background. */
    @FunctionalInterface
    interface WriteWorkbook {
        void to(OutputStream output, IntConsumer progress) throws IOException;
    }

    /**
     * The document with this identifier that this person had made, for an hour; whether the person may still see what
     * stands in it is for the caller to ask.
     */
    Optional<Made> find(Person person, String id) {
        return Optional.ofNullable(known.get(id))
                .filter(made -> made.order().person() == person.id() && !made.endedBefore(oldest()));
    }

    /** What this person had made in the last hour and what waits, the latest first. */
    List<Made> of(Person person) {
        Instant oldest = oldest();
        return own(person).stream().filter(made -> !made.endedBefore(oldest)).sorted(LATEST).toList();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    /** Begins to make a document, and waits a moment for it; empty when the person has too many under way. */
    Optional<Made> document(Person person, Draft draft, String kind, String name, Template template, Compose compose) {
        return begin(person, draft, kind, name, made -> {
            made.runs(1);
            OfficialDocument document = compose.get();
            made.runs(COMPOSED);
            Path word = made.order().file(Format.DOCX);
            try (OutputStream output = Files.newOutputStream(word)) {
                WordWriter.write(document, template, output,
                        percent -> made.runs(COMPOSED + percent * (WRITTEN - COMPOSED) / 100));
            }
            Path pdf = made.order().file(Format.PDF);
            try (InputStream input = Files.newInputStream(word); OutputStream output = Files.newOutputStream(pdf)) {
                PdfWriter.write(input, output, percent -> made.runs(WRITTEN + percent * (99 - WRITTEN) / 100));
            }
            made.done(List.of(Format.DOCX, Format.PDF), PdfPictures.count(pdf), clock.instant());
        });
    }

    /** Begins to write a workbook, and waits a moment for it; empty when the person has too many under way. */
    Optional<Made> workbook(Person person, Draft draft, String kind, String name, WriteWorkbook write) {
        return begin(person, draft, kind, name, made -> {
            made.runs(1);
            try (OutputStream output = new BufferedOutputStream(
                    Files.newOutputStream(made.order().file(Format.XLSX)))) {
                write.to(output, made::runs);
            }
            made.done(List.of(Format.XLSX), 0, clock.instant());
        });
    }

    private interface Work {
        void on(Made made) throws IOException;
    }

    private Optional<Made> begin(Person person, Draft draft, String kind, String name, Work work) {
        forgetOld();
        forgetMany(person);
        Made made;
        synchronized (known) {
            if (own(person).stream().filter(each -> !each.over()).count() >= MOST_WAITING) {
                return Optional.empty();
            }
            String id = UUID.randomUUID().toString().replace("-", "");
            made = new Made(new Made.Order(id, person.id(), kind, draft.key(), draft.title(), name, draft.reads(),
                    draft.campaign(), draft.unit(), clock.instant(), folder.resolve(id)));
            known.put(id, made);
        }
        CountDownLatch over = new CountDownLatch(1);
        worker.execute(() -> {
            run(made, work);
            over.countDown();
        });
        try {
            over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(made);
    }

    private void run(Made made, Work work) {
        try {
            Files.createDirectories(made.order().folder());
            work.on(made);
        } catch (IOException exception) {
            LOG.error("the document {} of {} could not be written", made.order().kind(), made.order().key(), exception);
            fail(made, "document.making.not-written");
        } catch (FormulaTooLongException _) {
            fail(made, "document.making.too-long");
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError exception) {
            LOG.error("the document {} of {} could not be made", made.order().kind(), made.order().key(), exception);
            fail(made, "document.making.failed");
        }
    }

    private void fail(Made made, String key) {
        FileSystemUtils.deleteRecursively(made.order().folder().toFile());
        made.failed(Refusal.of(key), clock.instant());
    }

    private List<Made> own(Person person) {
        return known.values().stream().filter(made -> made.order().person() == person.id()).toList();
    }

    /** Forgets what is an hour old. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void forgetOld() {
        Instant oldest = oldest();
        known.values().stream().filter(made -> made.endedBefore(oldest)).toList().forEach(this::forget);
    }

    /** Nobody needs the eleventh document of the same person. */
    private void forgetMany(Person person) {
        own(person).stream().filter(Made::over).sorted(LATEST).skip(MOST_KEPT).forEach(this::forget);
    }

    private void forget(Made made) {
        known.remove(made.order().id());
        FileSystemUtils.deleteRecursively(made.order().folder().toFile());
    }

    /** What an earlier process has left: nobody knows its identifiers, and no other process uses this folder. */
    private void forgetLeft() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path each : left) {
                FileSystemUtils.deleteRecursively(each);
            }
        } catch (IOException exception) {
            LOG.warn("What was left of documents in {} could not be removed", folder, exception);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }
}
