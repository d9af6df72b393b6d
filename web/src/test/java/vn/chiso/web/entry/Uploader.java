package vn.chiso.web.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks for pages and sends forms without a browser: it sends whatever a test wants, decent or not. */
final class Uploader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----thu-nghiem-7d1";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Signs in at the application with this address. */
    public Uploader(String address, String login, String password) {
        this.address = address;
        HttpResponse<String> answer = post("/dang-nhap", "/dang-nhap", Map.of("login", login, "password", password));
        if (answer.headers().firstValue("Location").orElse("/dang-nhap?").contains("/dang-nhap")) {
            throw new AssertionError(login + " could not sign in: " + answer);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form that stands on a page. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        String body = "_csrf=" + encoded(token(page)) + fields.entrySet().stream()
                .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining());
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with a file. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "_csrf", token(path));
        fields.forEach((name, value) -> part(body, name, value));
        line(body, "--" + BOUNDARY);
        line(body, "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName.replace("\"", "%22") + "\"");
        line(body, "Content-Type: image/png");
        line(body, "");
        body.writeBytes(content);
        line(body, "");
        line(body, "--" + BOUNDARY + "--");
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String name, String value) {
        line(body, "--" + BOUNDARY);
        line(body, "Content-Disposition: form-data; name=\"" + name + "\"");
        line(body, "");
        line(body, value);
    }

    private static void line(ByteArrayOutputStream body, String line) {
        body.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "none";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
