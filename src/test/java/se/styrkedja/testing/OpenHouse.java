package se.styrkedja.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Map;
import se.styrkedja.server.Application;
import se.styrkedja.server.Server;

/// The sample town with a server before it and a browser to walk in with: what a test of pages needs, closed together.
public final class OpenHouse implements AutoCloseable {
    private final TestHouse nydala = TestHouse.ofSampleTown();
    private final Browser browser = Browser.start();
    private final Server server;

    public OpenHouse() {
        server = nydala.serve();
    }

    public TestHouse nydala() {
        return nydala;
    }

    public Application house() {
        return nydala.house();
    }

    public Server server() {
        return server;
    }

    /// That person of Nydala, by first name, without a browser.
    public Walker walker(String name) {
        try {
            return Walker.as(server, name);
        } catch (IOException | InterruptedException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// A window of a stranger's.
    public BrowserContext window(int width, ColorScheme colours, boolean script) {
        return browser.window(width, colours, script);
    }

    /// A window where that person of Nydala has signed in, by first name.
    public BrowserContext window(String name, int width, ColorScheme colours, boolean script) {
        return browser.window(width, colours, script, address(""), walker(name).session());
    }

    /// Holds pages to what every page is held to, as that person sees them; `paths` by the names of their pictures.
    public void inspect(String name, Map<String, String> paths) {
        try (var window = window(name, 1280, ColorScheme.LIGHT, true)) {
            Inspection.of(window, address(""), paths);
        }
    }

    /// The same as a stranger sees them.
    public void inspect(Map<String, String> paths) {
        try (var window = window(1280, ColorScheme.LIGHT, true)) {
            Inspection.of(window, address(""), paths);
        }
    }

    /// A page of that person's, who walks in through the door of the demo.
    public Page as(BrowserContext window, String wholeName) {
        var page = window.newPage();
        page.navigate(address("/prova-som"));
        page.click("button:has-text('%s')".formatted(wholeName));
        return page;
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Override
    public void close() {
        server.close();
        nydala.close();
    }
}
