package se.styrkedja.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.server.Server;
import se.styrkedja.web.Form;

/// Somebody who walks through the pages of a server: one of Nydala's people, or a stranger. Follows no redirection.
public final class Walker {
    private static final String BORDER = "styrkedjas-border";
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private String secret = "";
    /// The page that was read last.
    private volatile String page = "";

    private Walker(int port) {
        base = "http://127.0.0.1:" + port;
    }

    public static Walker stranger(Server server) {
        return new Walker(server.port());
    }

    /// Walks in as the person whose name begins so.
    public static Walker as(Server server, String name) throws IOException, InterruptedException {
        return as(server.port(), name);
    }

    /// The same at a server of another process.
    public static Walker as(int port, String name) throws IOException, InterruptedException {
        var walker = new Walker(port);
        walker.signInAs(name);
        return walker;
    }

    /// Walks in anew, in the same browser, as the person whose name begins so.
    public void signInAs(String name) throws IOException, InterruptedException {
        var account = Pattern.compile("value=\"([0-9a-f-]{36})\"><span><strong>" + Pattern.quote(name))
                .matcher(get("/prova-som").body());
        assertThat(account.find()).as("%s among those one may be", name).isTrue();
        assertThat(post("/prova-som", Map.of("konto", account.group(1))).statusCode())
                .isEqualTo(303);
        get("/konton");
        get("/min-sida");
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        remember(answer);
        return answer;
    }

    /// Sends a form as one who says that the house has another name; answers the whole of what comes back.
    public String postNaming(String host, String path) throws IOException {
        var body = "_csrf=" + URLEncoder.encode(secret, StandardCharsets.UTF_8) + "&" + Form.KEY + "=" + Form.key();
        var address = URI.create(base);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("""
                            POST %s HTTP/1.1\r
                            Host: %s\r
                            X-Forwarded-Host: %s\r
                            Cookie: styrkedja=%s\r
                            Content-Type: application/x-www-form-urlencoded\r
                            Content-Length: %d\r
                            Connection: close\r
                            \r
                            %s""".formatted(path, host, host, session(), body.length(), body)
                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public byte[] download(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /// Sends a form with the secret of the page that was read last, with a key of its own where it has none, and with
    /// what its form for that address says was seen.
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var keyed = new LinkedHashMap<>(fields);
        keyed.putIfAbsent(Form.KEY, Form.key());
        seen(path).ifPresent(said -> keyed.putIfAbsent(DecisionBasis.FIELD, said));
        return send(fromOwnPage(path), secret, keyed);
    }

    /// Sends exactly these fields, with the secret of the page that was read last.
    public HttpResponse<String> postWithoutKey(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(fromOwnPage(path), secret, fields);
    }

    /// Sends files in a form with the secret of the page that was read last.
    public HttpResponse<String> send(String path, Map<String, byte[]> files) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        write(body, "_csrf\"", secret.getBytes(StandardCharsets.UTF_8));
        write(body, Form.KEY + '"', Form.key().getBytes(StandardCharsets.UTF_8));
        for (var file : files.entrySet()) write(body, "fil\"; filename=\"" + file.getKey() + '"', file.getValue());
        body.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = client.send(
                fromOwnPage(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        remember(answer);
        return answer;
    }

    private static void write(ByteArrayOutputStream body, String name, byte[] content) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n".formatted(BORDER, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /// Sends a form as another site would whose browser does not say so.
    public HttpResponse<String> postWithoutSecret(String path) throws IOException, InterruptedException {
        return send(request(path), "", Map.of());
    }

    /// The cookie of the session, as the browser sends it.
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("styrkedja"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String with, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = client.send(
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                body + "&_csrf=" + URLEncoder.encode(with, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        remember(answer);
        return answer;
    }

    /// As a browser says of a form that is sent from the page that it is on.
    private HttpRequest.Builder fromOwnPage(String path) {
        return request(path).header("Sec-Fetch-Site", "same-origin");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private void remember(HttpResponse<String> answer) {
        var found = SECRET.matcher(answer.body());
        if (!found.find()) return;
        secret = found.group(1);
        page = answer.body();
    }

    /// What the last form for that address in the page that was read last says was seen. Pages are read far oftener
    /// than
    /// such forms are sent, so none is searched before.
    private Optional<String> seen(String path) {
        var read = page;
        if (!read.contains(DecisionBasis.FIELD)) return Optional.empty();
        return FilledForm.in(read).stream()
                .filter(form -> form.action().equals(path) && form.fields().containsKey(DecisionBasis.FIELD))
                .map(form -> form.fields().getOrDefault(DecisionBasis.FIELD, ""))
                .reduce((earlier, later) -> later);
    }
}
