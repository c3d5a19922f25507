package se.styrkedja.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.styrkedja.cli.rehearsal.Rehearsal;
import se.styrkedja.web.WebConfiguration;

/// The pages of a house, on 127.0.0.1 until someone closes it.
final class Server implements AutoCloseable {
    static final Port USUAL_PORT = new Port(8080);

    /// The page of one who sends more at a time than is taken in.
    private static final String TOO_MUCH = "/inlasningar/for-mycket";

    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private final ServletWebServerApplicationContext context;

    private Server(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Starts the server.
    ///
    /// @param port 0 for any free one
    /// @param invented whether what it shows is the invented municipality
    /// @param clock what time it is to the pages
    /// @param doors the doors of the rooms whose pages are served
    static Server start(int port, boolean invented, Clock clock, List<Object> doors) {
        var application = new SpringApplicationBuilder(Pages.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .properties(settings(port))
                .initializers(context -> handIn((GenericApplicationContext) context, invented, clock, doors));
        return new Server((ServletWebServerApplicationContext) application.run());
    }

    /// Serves its pages to itself, and stops.
    ///
    /// @param time after which it does not begin anew
    /// @return the pages
    static List<String> rehearse(List<Object> doors, Duration time) throws IOException, InterruptedException {
        try (var server = start(0, true, House.CLOCK, doors)) {
            return Rehearsal.at(server.port(), time);
        }
    }

    /// Tells at once, before anything is made, that a port is taken.
    ///
    /// @param port 0 for any free one
    ///
    /// Errors: [Refusal] when it is.
    static void mustBeFree(Port port) {
        try (var _ = new ServerSocket(port.number(), 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (IOException taken) {
            throw taken(port.number());
        }
    }

    private static Refusal taken(int port) {
        return new Refusal(Refusal.MISSING_ON_MACHINE, "port.taken", Integer.toString(port));
    }

    /// Serves until the process is told to stop, then closes in order while the process waits.
    ///
    /// @param afterwards what is done when the first page can be read, and interrupted when the process is stopped
    ///
    /// Errors: [Refusal] when the port is taken.
    static void untilStopped(Console console, Port port, boolean invented, List<Object> doors, Runnable afterwards)
            throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try (var server = started(port.number(), invented, doors)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped)));
            console.progress("serving", Integer.toString(server.port()));
            var working = Thread.ofPlatform().daemon().start(afterwards);
            stopped.await();
            working.interrupt();
        }
    }

    private static Server started(int port, boolean invented, List<Object> doors) {
        try {
            return start(port, invented, House.CLOCK, doors);
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause())
                if (cause instanceof PortInUseException) throw taken(port);
            throw failed;
        }
    }

    /// Tells that the command has closed all it opened: a process that is being stopped waits no longer.
    static void finished() {
        FINISHED.countDown();
    }

    private static void stop(CountDownLatch stopped) {
        stopped.countDown();
        try {
            FINISHED.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("the server has not started");
        return server.getPort();
    }

    /// Every route with its method, such as `GET /skolor/{kod}`.
    Set<String> routes() {
        var routes = new TreeSet<String>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .forEach(pattern -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern))));
        return routes;
    }

    /// Lets the requests that are being answered finish, then stops.
    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> settings(int port) {
        return Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.tomcat.max-http-form-post-size", "2MB"),
                Map.entry("server.tomcat.max-part-count", 60),
                Map.entry("server.tomcat.max-swallow-size", "100MB"),
                Map.entry("spring.servlet.multipart.max-file-size", "20MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "60MB"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.web.error.whitelabel.enabled", false),
                Map.entry("logging.level.root", "warn"),
                Map.entry("server.servlet.session.timeout", "2h"),
                Map.entry("server.servlet.session.cookie.name", "styrkedja"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("spring.session.jdbc.table-name", "access.session"),
                Map.entry("spring.session.jdbc.initialize-schema", "never"));
    }

    private static void handIn(GenericApplicationContext context, boolean invented, Clock clock, List<Object> doors) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("site", WebConfiguration.site(invented));
        beans.registerSingleton("clock", clock);
        context.registerBean(
                ErrorPageRegistrar.class,
                () -> pages -> pages.addErrorPages(new ErrorPage(HttpStatus.CONTENT_TOO_LARGE, TOO_MUCH)));
        for (var door : doors) beans.registerSingleton(door.getClass().getName(), door);
    }
}
