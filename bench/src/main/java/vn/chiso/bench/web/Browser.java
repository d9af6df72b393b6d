package vn.chiso.bench.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A person's browser: its cookies, the token of the last page, compressed answers. Scripts and styles are cached. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client;
    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    Browser(HttpClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /** A line for many browsers. */
    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Signs in by the form. */
    Browser signIn(String login, String password) {
        get("/dang-nhap").orFail("sign-in page");
        Reply reply = post("/dang-nhap", Map.of("login", login, "password", password)).orFail("signing in");
        if (reply.location().contains("loi=")) {
            throw new IllegalStateException("signing in as " + login + " was refused: " + reply.location());
        }
        get(reply.location().isEmpty() ? "/" : reply.location());
        return this;
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    /** Gets a page, going where the application sends the browser, three times at most. */
    Reply open(String path) {
        Reply reply = get(path);
        for (int hop = 0; hop < 3 && !reply.location().isEmpty(); hop++) {
            reply = get(reply.location());
        }
        return reply.orFail(path);
    }

    Reply post(String path, Map<String, String> form) {
        return send(request(path).header("Content-Type", FORM).POST(body(form.entrySet())));
    }

    /** Posts a form in which a name occurs several times. */
    Reply post(String path, Collection<Map.Entry<String, String>> form) {
        return send(request(path).header("Content-Type", FORM).POST(body(form)));
    }

    /** Posts as the script of the page does: the answer is the parts that change. */
    Reply htmx(String path, Map<String, String> form) {
        return send(
                request(path).header("Content-Type", FORM).header("HX-Request", "true").POST(body(form.entrySet())));
    }

    /** Sends a file. */
    Reply upload(String path, String field, String name, String type, byte[] content) {
        String boundary = "----chiso" + Long.toHexString(System.nanoTime());
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        write(sent, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        sent.writeBytes(content);
        write(sent, "\r\n--" + boundary + "--\r\n");
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                // Before the form is read the application looks for the token where scripts put it.
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent.toByteArray())));
    }

    /** A file as it comes. */
    byte[] download(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(request(path).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": the application answered " + answer.statusCode());
            }
            return unpacked(answer);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            throw interrupted(exception);
        }
    }

    private static void write(ByteArrayOutputStream output, String text) {
        output.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.BodyPublisher body(Collection<Map.Entry<String, String>> form) {
        String fields = form.stream().filter(field -> !field.getKey().equals("_csrf"))
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + encoded(token));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .timeout(PATIENCE).header("Accept-Encoding", "gzip").header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - start;
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            String location = answer.headers().firstValue("Location")
                    .or(() -> answer.headers().firstValue("HX-Redirect")).orElse("");
            Reply reply = new Reply(answer.statusCode(), location.replace(address, ""),
                    new String(unpacked(answer), StandardCharsets.UTF_8), nanos);
            String fresh = reply.hidden("_csrf");
            if (!fresh.isEmpty()) {
                token = fresh;
            }
            return reply;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            throw interrupted(exception);
        }
    }

    private static UncheckedIOException interrupted(InterruptedException exception) {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new IOException("interrupted", exception));
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body();
        }
        try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return input.readAllBytes();
        }
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';'));
        int equals = pair.indexOf('=');
        if (equals > 0) {
            String value = pair.substring(equals + 1);
            if (value.isEmpty()) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), value);
            }
        }
    }
}
