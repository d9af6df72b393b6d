package vn.chiso.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own: keeps cookies, sends forms with their token, follows nothing by itself. */
public final class Visitor {

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10)).build();

    public Visitor(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token());
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    /** Gets a file. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form with one file. */
    public HttpResponse<String> upload(String path, String field, String fileName, byte[] content) {
        String boundary = "----visitor" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token()
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a request with any method and the token in a header, as scripts do. */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        token(); // makes sure that there is a cookie with one
        return send(request(path).header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")))
                .header("Content-Type", contentType).method(method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** A form's token, as a fresh page carries it. */
    public String token() {
        HttpResponse<String> page = get("/dang-nhap"); // leads elsewhere once somebody is signed in
        if (page.statusCode() != 200) {
            page = get("/mat-khau");
        }
        return between(page.body(), "name=\"_csrf\" value=\"", "\"");
    }

    /** Signs in; the answer is the one to the form. */
    public HttpResponse<String> signIn(String login, String password) {
        return post("/dang-nhap", Map.of("login", login, "password", password));
    }

    /** The value of a cookie; null when there is none. */
    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElse(null);
    }

    /** Puts a cookie into the browser. */
    public void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** Where an answer leads, without the host; empty for nowhere. */
    public String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(address, "");
    }

    /** Asks again, ten times a second for up to a minute, until the answer is as wanted; returns the last one. */
    public static <T> T again(Supplier<T> asked, Predicate<T> wanted) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        T answer = asked.get();
        while (!wanted.test(answer) && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                throw new AssertionError(exception);
            }
            answer = asked.get();
        }
        return answer;
    }

    /** The text between two marks; fails when they are not there. */
    public static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        int to = from < 0 ? -1 : text.indexOf(after, from + before.length());
        if (to < 0) {
            throw new AssertionError("not found: " + before + " in " + text);
        }
        return text.substring(from + before.length(), to);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(3));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new AssertionError(exception);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(Objects.requireNonNull(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The cookies that an answer sets, as it sets them. */
    public static List<String> cookiesSet(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
