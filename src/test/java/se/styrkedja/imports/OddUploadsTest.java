package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.roles.Role;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// Uploads that no browser sends, to every address that takes files: each is answered with a page
/// that says what is wrong, and none with a fault of ours.
class OddUploadsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern UPLOAD =
            Pattern.compile("action=\"([^\"]+)\"[^>]*enctype=\"multipart/form-data\"|enctype=\"multipart/form-data\"");
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("^HTTP/1.1 ([0-9]{3})");
    private static final Pattern UNSEEN = Pattern.compile("[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]");
    private static final String UNREAD = "Det du skickade gick inte att l\u00e4sa";
    private static final String TABLE = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    private static final TestHouse nydala = TestHouse.ofSampleTown();
    private static Server server;

    @BeforeAll
    static void somebody_may_take_files_in() {
        var staff = new Staffroom(nydala.house());
        for (var role : Role.values()) staff.employ("Hela", role, Node.WHOLE);
        server = nydala.serve();
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        nydala.close();
    }

    @Test
    void an_upload_that_cannot_be_read_is_told_so_in_swedish_and_is_no_fault_of_ours() throws Exception {
        var wrong = new ArrayList<String>();
        for (var address : uploads())
            for (var signed : List.of(true, false))
                for (var odd : odd().entrySet()) {
                    var answer = send(address, odd.getValue(), signed);
                    var status = STATUS.matcher(answer);
                    boolean isRight = status.find()
                            && status.group(1).matches(signed ? odd.getValue().status() : "303|4..|501")
                            && !answer.contains("Exception")
                            && !UNSEEN.matcher(answer).find()
                            && !answer.contains(">..<")
                            && (!signed
                                    || !status.group(1).matches("[45]..")
                                    || answer.contains(odd.getValue().told()));
                    if (!isRight) wrong.add(address + " " + signed + " " + odd.getKey() + ": " + shortly(answer));
                }
        assertThat(wrong).isEmpty();
    }

    private static String shortly(String answer) {
        var lines = answer.split("\r\n", 2);
        return lines[0] + " "
                + answer.replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1").replaceAll("(?s)^HTTP.*", "-");
    }

    /// What is sent, and what is answered to one who may take files in.
    ///
    /// @param type the lines that say what it is
    /// @param status a pattern
    /// @param told what the page says when the status is that of a fault
    private record Upload(String type, String body, String status, String told) {}

    private static Map<String, Upload> odd() {
        var type = "Content-Type: multipart/form-data; boundary=b\r\n";
        var end = "--b--\r\n";
        var odd = new LinkedHashMap<String, Upload>();
        odd.put("plain", taken(type, part("tal.csv") + end));
        odd.put("a name of 255", taken(type, part("\u00e5".repeat(251) + ".csv") + end));
        odd.put("breaks in the name", taken(type, part("tal\u0085\u2028.csv") + end));
        odd.put("a place as the name", taken(type, part("../../../etc/passwd") + end));
        odd.put("a name that is turned", taken(type, part("tal\u202Evsc.exe\u2066.csv") + end));
        odd.put("a name with what is not seen", taken(type, part("t\u200Ba\u2060l\uFEFF.csv") + end));
        odd.put("a name of dots", taken(type, part("..") + end));
        odd.put("a NUL in the name", unread(type, part("tal\0.csv") + end));
        odd.put("a NUL in the field", cut(type, part("x").replace("\"fil\"", "\"fi\0l\"")));
        odd.put("a name of 5000", tooMany(type, part("a".repeat(5_000)) + end));
        odd.put("a name of 50000", tooMany(type, part("a".repeat(50_000)) + end));
        odd.put("two hundred files", tooMany(type, part("tal.csv").repeat(200) + end));
        odd.put("no boundary", unread("Content-Type: multipart/form-data\r\n", part("tal.csv")));
        odd.put("an empty boundary", unread("Content-Type: multipart/form-data; boundary=\r\n", part("tal.csv")));
        odd.put(
                "another boundary",
                missing("Content-Type: multipart/form-data; boundary=c\r\n", part("tal.csv") + end));
        odd.put("no end", cut(type, part("tal.csv")));
        odd.put("nothing", missing(type, ""));
        odd.put("no header", cut(type, "--b\r\n\r\nx\r\n" + end));
        odd.put("no name", missing(type, "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n" + end));
        odd.put("half a header", cut(type, "--b\r\nContent-Disposition: form-data; name=\"fil"));
        odd.put(
                "files in a file",
                cut(
                        type,
                        "--b\r\nContent-Disposition: form-data; name=\"fil\"\r\nContent-Type: multipart/mixed;"
                                + " boundary=b\r\n\r\n--b\r\n\r\nx\r\n" + end));
        odd.put("packed", new Upload(type + "Transfer-Encoding: gzip\r\n", part("tal.csv"), "501", UNREAD));
        odd.put("chunks that are none", unread(type + "Transfer-Encoding: chunked\r\n", "zz\r\n"));
        odd.put("as a form", missing("Content-Type: application/x-www-form-urlencoded\r\n", "fil=x"));
        odd.put("no type", missing("", "x"));
        return odd;
    }

    private static Upload taken(String type, String body) {
        return new Upload(type, body, "200", "");
    }

    private static Upload unread(String type, String body) {
        return new Upload(type, body, "400", UNREAD);
    }

    /// It ends before the part that was begun does.
    private static Upload cut(String type, String body) {
        return new Upload(type, body, "400", "Bara en del av det du skickade kom fram");
    }

    private static Upload tooMany(String type, String body) {
        return new Upload(type, body, "413", "f\u00f6r m\u00e5nga filer, eller f\u00f6r l\u00e5nga namn");
    }

    private static Upload missing(String type, String body) {
        return new Upload(type, body, "422", "V\u00e4lj minst en fil");
    }

    private static String part(String name) {
        return "--b\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"" + name + "\"\r\n\r\n" + TABLE
                + "\r\n";
    }

    private static String send(String address, Upload upload, boolean signed) throws Exception {
        var hela = signed ? Walker.as(server, "Hela") : Walker.stranger(server);
        var secret =
                SECRET.matcher(hela.get(signed ? "/inlasningar" : "/prova-som").body());
        assertThat(secret.find()).isTrue();
        var body = upload.body().getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                            POST %s?_csrf=%s&_nyckel=%s HTTP/1.1\r
                            Host: 127.0.0.1\r
                            Cookie: styrkedja=%s\r
                            Content-Length: %d\r
                            Connection: close\r
                            %s\r
                            """.formatted(
                            address,
                            URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8),
                            UUID.randomUUID(),
                            hela.session(),
                            body.length,
                            upload.type())
                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Every address that a form with a file in it is sent to, by the templates.
    private static List<String> uploads() throws IOException {
        var uploads = new ArrayList<String>();
        try (var templates = Files.walk(TEMPLATES)) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var found = UPLOAD.matcher(Files.readString(template));
                while (found.find()) uploads.add(found.group(1));
            }
        }
        assertThat(uploads).isNotEmpty().doesNotContainNull();
        return uploads;
    }
}
