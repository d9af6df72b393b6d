package vn.chiso.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.portal.OpenFrame.Section;
import vn.chiso.web.portal.Sheet.Body;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Answers with pages and files from the shelf, the same to everybody, and says what is wrong when there is none. */
@Component
class PortalAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PortalAnswers.class);
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String KEEP = "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800";
    private static final String RETRY_SECONDS = "10";
    private static final Pattern PACKED = Pattern.compile("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");

    private final Shelf shelf;
    private final OpenFrames frames;
    private final Rendering rendering;
    private final Clock clock;

    PortalAnswers(Shelf shelf, OpenFrames frames, Rendering rendering, Clock clock) {
        this.shelf = shelf;
        this.frames = frames;
        this.rendering = rendering;
        this.clock = clock;
    }

    /** Who asks, and to where the answer goes. */
    record Call(HttpServletRequest request, HttpServletResponse response) {

        Language language() {
            return PortalPaths.language(request.getRequestURI());
        }

        String base() {
            return PortalPaths.base(language());
        }
    }

    /**
     * A page to be shown.
     *
     * @param tail     its address after the base, without query
     * @param query    its query in the one way in which it is written
     * @param keep     whether it goes on the shelf; not when a reader can type anything into the address
     * @param template name of the template, of an {@link OpenPage}
     * @param content  puts together what the page shows, when it is not on the shelf
     */
    record Wanted(Section section, String tail, String query, boolean keep, String template,
            Function<Ui, Object> content) {

        /** A page without query. */
        static Wanted page(Section section, String tail, String template, Function<Ui, Object> content) {
            return new Wanted(section, tail, "", true, template, content);
        }
    }

    /** Shows a page. */
    void page(Call call, Supplier<Wanted> asked) throws IOException {
        answer(call, () -> {
            Wanted wanted = asked.get();
            String path = call.base() + wanted.tail() + wanted.query();
            Supplier<Sheet> producer = () -> {
                Ui ui = rendering.publicly(call.language(), path, "");
                OpenPage<Object> page = new OpenPage<>(frames.of(path, wanted.section()), wanted.content().apply(ui));
                return Sheet.of(HTML, null, rendering.bytes(wanted.template(), ui, page));
            };
            return wanted.keep() ? shelf.get(path, producer) : shelf.once(path, producer);
        });
    }

    /** Sends a file. */
    void file(Call call, String name, Supplier<Shelf.Thing> producer) throws IOException {
        // Whoever shows the figures elsewhere may fetch them from there.
        call.response().setHeader("Access-Control-Allow-Origin", "*");
        answer(call, () -> {
            Shelf.Kept kept = shelf.get(name, producer);
            if (isThere(kept)) {
                return kept;
            }
            shelf.forget(name); // the folder has lost it
            return shelf.get(name, producer);
        });
    }

    private static boolean isThere(Shelf.Kept kept) {
        return !(kept.thing() instanceof Sheet(_, _, _, Body.OnDisk(var file, _))) || Files.isRegularFile(file);
    }

    private void answer(Call call, Supplier<Shelf.Kept> kept) throws IOException {
        try {
            send(call, kept.get());
        } catch (Shelf.Unavailable away) {
            call.response().setHeader("Retry-After", RETRY_SECONDS);
            fault(call, HttpStatus.SERVICE_UNAVAILABLE, "away");
        } catch (ResponseStatusException | NoSuchElementException missing) {
            missing(call);
        } catch (RuntimeException failure) {
            LOG.error("A public page cannot be shown", failure);
            fault(call, HttpStatus.INTERNAL_SERVER_ERROR, "fault");
        }
    }

    /** Says that there is no such page. */
    void missing(Call call) throws IOException {
        fault(call, HttpStatus.NOT_FOUND, "missing");
    }

    private void fault(Call call, HttpStatus status, String kind) throws IOException {
        HttpServletResponse response = call.response();
        String path = call.base();
        Ui ui = rendering.publicly(call.language(), path,
                Objects.requireNonNullElse(response.getHeader("X-Request-Id"), ""));
        byte[] page = rendering.bytes("portal/fault", ui,
                new OpenPage<>(frames.known(path), new FaultPage(status.value(), kind)));
        response.setStatus(status.value());
        response.setContentType(HTML);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private void send(Call call, Shelf.Kept kept) throws IOException {
        HttpServletRequest request = call.request();
        HttpServletResponse response = call.response();
        Sheet sheet = (Sheet) kept.thing();
        String accepted = request.getHeader("Accept-Encoding");
        byte[] packed = sheet.body() instanceof Body.InMemory memory && accepted != null
                && PACKED.matcher(accepted).matches() ? memory.packed() : null;
        response.setHeader("Cache-Control", KEEP);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Age", Long.toString(age(kept.at())));
        String tag = "\"" + sheet.tag() + (packed == null ? "" : "-gz") + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(sheet.type());
        String fileName = sheet.fileName();
        if (fileName != null) {
            response.setHeader("Content-Disposition",
                    ContentDisposition.attachment().filename(fileName).build().toString());
        }
        if (packed != null) {
            response.setHeader("Content-Encoding", "gzip");
        }
        boolean body = !HttpMethod.HEAD.matches(request.getMethod());
        switch (sheet.body()) {
            case Body.InMemory(byte[] plain, _) -> {
                byte[] bytes = packed == null ? plain : packed;
                response.setContentLength(bytes.length);
                if (body) {
                    response.getOutputStream().write(bytes);
                }
            }
            case Body.OnDisk(var file, long size) -> {
                response.setContentLengthLong(size);
                if (body) {
                    Files.copy(file, response.getOutputStream());
                }
            }
        }
    }

    private long age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}
