package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Opens a page in a browser, on a desk and on a phone.
final class Browsing {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browsing() {}

    static void assertAccessible(String html) throws IOException {
        var file = Files.createTempFile("nydala", ".html");
        Files.writeString(file, html);
        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions().setArgs(QUIET).setExecutablePath(chromium()));
            for (int width : new int[] {1280, 360}) {
                var tab = browser.newPage();
                tab.setViewportSize(width, 800);
                tab.navigate(file.toUri().toString());
                assertThat(new AxeBuilder(tab).analyze().getViolations())
                        .as("%d wide", width)
                        .isEmpty();
                assertThat((int) tab.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("chromium is not on PATH"));
    }
}
