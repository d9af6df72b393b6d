package vn.chiso.web.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.entry.document.DocumentFlaw;
import vn.chiso.web.entry.document.DocumentInspection;
import vn.chiso.web.entry.document.DocumentKind;
import vn.chiso.web.entry.document.FileName;
import vn.chiso.web.platform.FileStore;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** The files of documents: taken when they are what they may be, dropped when no document names them any more. */
@Component
class EvidenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);
    private static final long MEGABYTE = 1_000_000;

    private final FileStore files;
    private final EvidenceStore store;
    private final Settings settings;
    private final TransactionTemplate transaction;

    EvidenceFiles(FileStore files, EvidenceStore store, Settings settings, PlatformTransactionManager transactions) {
        this.files = files;
        this.store = store;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Most megabytes of a file. */
    int megabytes() {
        return settings.number(Setting.UPLOAD_MEGABYTES);
    }

    /**
     * Looks at an uploaded file and keeps it, unless something stands against it or against what was typed beside it.
     *
     * @param refusals why not is added here
     * @return the kept file; null when it was not kept
     */
    @Nullable
    EvidenceFile take(EvidenceUpload upload, List<Refusal> refusals) {
        if (upload.size() > megabytes() * MEGABYTE) {
            refusals.add(tooLarge());
            return null;
        }
        DocumentKind[] found = new DocumentKind[1];
        try (InputStream content = upload.content().getInputStream()) {
            Optional<FileStore.Kept> kept = files.keep(content, megabytes() * MEGABYTE, part -> {
                switch (DocumentInspection.of(part, upload.name())) {
                    case DocumentInspection.Accepted(DocumentKind kind) -> found[0] = kind;
                    case DocumentInspection.Refused(DocumentFlaw flaw) ->
                        refusals.add(Refusal.at("file", "evidence.file." + flaw.id(), FileName.clean(upload.name())));
                }
                return refusals.isEmpty();
            });
            return kept.map(stored -> new EvidenceFile(stored.sha256(), FileName.of(upload.name(), found[0]),
                    found[0], stored.size())).orElse(null);
        } catch (FileStore.TooLargeException _) {
            refusals.add(tooLarge());
        } catch (IOException exception) {
            LOG.error("A document could not be kept", exception);
            refusals.add(Refusal.at("file", "evidence.file.disk"));
        }
        return null;
    }

    private Refusal tooLarge() {
        return Refusal.at("file", "evidence.file.large", megabytes());
    }

    /**
     * Makes sure, within the transaction that names it, that the content is there until the transaction ends.
     *
     * @return false when somebody removed the last document with this content in the meantime
     */
    boolean hold(EvidenceFile file) {
        store.lockContent(file.sha256());
        return Files.exists(files.path(file.sha256()));
    }

    /** Removes the content when no document names it; call it when no transaction is running. */
    void drop(@Nullable EvidenceFile file) {
        if (file == null) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            store.lockContent(file.sha256());
            if (!store.refersTo(file.sha256())) {
                try {
                    files.remove(file.sha256());
                } catch (IOException exception) {
                    LOG.error("The content of a removed document could not be removed", exception);
                }
            }
        });
    }

    /** Whether the content on the disk still is what was handed in, to the last bit. */
    boolean intact(EvidenceFile file) {
        try {
            return path(file).isPresent() && files.intact(file.sha256());
        } catch (IOException exception) {
            LOG.error("The content {} of a document cannot be read", file.sha256(), exception);
            return false;
        }
    }

    /** Where the content lies; empty when the disk has lost it. */
    Optional<Path> path(EvidenceFile file) {
        Path path = files.path(file.sha256());
        if (Files.isRegularFile(path)) {
            return Optional.of(path);
        }
        LOG.error("The content {} of a document is not in the file store", file.sha256());
        return Optional.empty();
    }
}
