package vn.chiso.web.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.CurrentPerson;
import vn.chiso.web.account.Person;

/** Turns an {@link Answer} into what the browser gets. A page is rendered whole before its first byte is sent. */
@Component
public class Rendering implements HandlerMethodReturnValueHandler {

    private static final String SAID = "said";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "vn.chiso.web.pages");
    private final Texts texts;
    private final CurrentPerson current;
    private final FrameBuilder frames;
    private final org.springframework.beans.factory.ObjectProvider<ResourceUrlProvider> assets;

    Rendering(Texts texts, CurrentPerson current, FrameBuilder frames,
            org.springframework.beans.factory.ObjectProvider<ResourceUrlProvider> assets) {
        this.texts = texts;
        this.current = current;
        this.frames = frames;
        this.assets = assets;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object value, MethodParameter type, ModelAndViewContainer container,
            NativeWebRequest webRequest) throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = required(webRequest.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = required(webRequest.getNativeResponse(HttpServletResponse.class));
        switch ((Answer) required(value)) {
            case Answer.Page page -> send(page, request, response);
            case Answer.Redirect redirect -> send(redirect, request, response);
            case Answer.File file -> send(file, response);
        }
    }

    private void send(Answer.Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = rendered(page.template(), ui(request), page.page());
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private Utf8ByteOutput rendered(String template, Ui ui, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("ui", ui, "page", page), output);
        return output;
    }

    /** A page in UTF-8, for whoever sends it otherwise than as an {@link Answer}. */
    public byte[] bytes(String template, Ui ui, Object page) {
        return rendered(template, ui, page).toByteArray();
    }

    /**
     * What templates can ask for on a page that is the same for everybody: nobody is signed in, nothing can be sent.
     *
     * @param path      address of the page, with its query
     * @param requestId what people quote when they report a fault; empty on pages that are kept
     */
    public Ui publicly(Language language, String path, String requestId) {
        return new Ui(texts, language, new Ui.Request(path, path, null, "", null, requestId), this::asset, () -> {
            throw new IllegalStateException("a public page has no menu");
        });
    }

    private static void send(Answer.Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.said() != null) {
            FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
            flash.put(SAID, redirect.said());
            RequestContextUtils.saveOutputFlashMap(redirect.path(), request, response);
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", redirect.path());
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + redirect.path());
    }

    private static void send(Answer.File file, HttpServletResponse response) throws IOException {
        response.setContentType(file.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setContentLengthLong(file.size());
        Files.copy(file.path(), response.getOutputStream());
    }

    /** What templates can ask for, for this request. */
    public Ui ui(HttpServletRequest request) {
        return ui(request, Languages.of(request));
    }

    /** The same in Vietnamese, whatever language the person reads pages in: official documents are Vietnamese. */
    public Ui vietnamese(HttpServletRequest request) {
        return ui(request, Language.VI);
    }

    private Ui ui(HttpServletRequest request, Language language) {
        Person person = current.find(request);
        Object token = request.getAttribute(CsrfToken.class.getName());
        String csrf = token instanceof CsrfToken csrfToken ? csrfToken.getToken() : "";
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Answer.Said said = flash != null && flash.get(SAID) instanceof Answer.Said kept ? kept : null;
        Ui[] self = new Ui[1];
        self[0] = new Ui(texts, language,
                new Ui.Request(request.getRequestURI(), page(request), person, csrf, said, RequestIds.of(request)),
                this::asset,
                () -> frames.build(request, person, self[0]));
        return self[0];
    }

    /** Where the page can be opened again: a form that was refused is shown at the address to which it was sent. */
    private static String page(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (request.getMethod().equals("GET") || from == null) {
            return request.getRequestURI();
        }
        int path = from.indexOf('/', from.indexOf("//") + 2);
        return path < 0 ? "/" : from.substring(path);
    }

    private String asset(String path) {
        String versioned = assets.getObject().getForLookupPath(path);
        return versioned == null ? path : versioned;
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a route answers with a page or with another route");
        }
        return value;
    }

}
