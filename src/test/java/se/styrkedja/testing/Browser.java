package se.styrkedja.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The machine's own Chromium, once for all tests of a JVM; it ends with it.
public final class Browser {
    /// The one that never has a window of its own comes first: it takes two thirds of the processor time of the other.
    private static final List<String> PROGRAMS = List.of("chromium-headless-shell", "chromium");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// Whether pictures are kept: when a class or a room is tried by itself, since nobody looks at those of a whole
    /// run.
    public static final boolean KEEPS_PICTURES = Boolean.getBoolean("pictures");

    private static @Nullable Browser running;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
    }

    /// A machine without Chromium skips the test; a machine that checks for everybody (`CI`) may not.
    public static Browser start() {
        var program = program();
        if ("true".equals(System.getenv("CI")))
            assertThat(program).as("chromium on PATH").isPresent();
        assumeTrue(program.isPresent(), "no chromium on PATH");
        if (running == null) running = new Browser(program.get());
        return running;
    }

    public BrowserContext window(int width, ColorScheme colours, boolean script) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setJavaScriptEnabled(script)
                .setLocale("sv-SE"));
    }

    /// A window where somebody has signed in already.
    public BrowserContext window(int width, ColorScheme colours, boolean script, String base, String session) {
        var window = window(width, colours, script);
        window.addCookies(List.of(new Cookie("styrkedja", session).setUrl(base)));
        return window;
    }

    /// Keeps a picture of the page for a person to look at, in `target/screenshots`.
    public static void picture(Page page, String name) {
        if (!KEEPS_PICTURES) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static Optional<Path> program() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return PROGRAMS.stream()
                .flatMap(program -> Arrays.stream(folders).map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
