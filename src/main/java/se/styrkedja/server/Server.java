package se.styrkedja.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.styrkedja.access.Scope;
import se.styrkedja.rooms.Room;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.web.WebConfiguration;

/// The pages of a house, on 127.0.0.1 until someone closes it.
public final class Server implements AutoCloseable {
    public static final int USUAL_PORT = 8080;

    /// The page of one who sends more at a time than is taken in.
    private static final String TOO_MUCH = "/inlasningar/for-mycket";

    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private static volatile boolean isServing;

    private final ServletWebServerApplicationContext context;

    private Server(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Starts the server.
    ///
    /// @param port 0 for any free one
    /// @param invented whether what it shows is the invented municipality
    /// @param clock what time it is to the pages
    /// @param application whose rooms' pages are served
    /// @param visitor what one may read who has not signed in
    public static Server start(int port, boolean invented, Clock clock, Application application, Scope visitor) {
        return start(settings(port), invented, clock, application, visitor);
    }

    private static Server start(
            Map<String, Object> settings, boolean invented, Clock clock, Application application, Scope visitor) {
        var pages = new SpringApplicationBuilder(Pages.class)
                .parent(application.context())
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .properties(settings)
                .initializers(
                        context -> handIn((GenericApplicationContext) context, invented, clock, application, visitor));
        return new Server((ServletWebServerApplicationContext) pages.run());
    }

    /// Serves its pages to itself, and stops.
    ///
    /// @param time after which it does not begin anew
    /// @return the pages
    public static List<String> rehearse(Application application, Scope visitor, Duration time)
            throws IOException, InterruptedException {
        try (var server = start(0, true, Application.CLOCK, application, visitor)) {
            return Rehearsal.at(server.port(), time);
        }
    }

    /// Tells at once, before anything is made, that a port is taken.
    ///
    /// @param port 0 for any free one
    ///
    /// Errors: [Refusal] when it is.
    public static void mustBeFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (IOException taken) {
            throw taken(port);
        }
    }

    private static Refusal taken(int port) {
        return new Refusal(Refusal.MISSING_ON_MACHINE, "port.taken", Integer.toString(port));
    }

    /// Serves until the process is told to stop, then closes in order while the process waits.
    ///
    /// @param home where what is sent lies for as long as the process runs, so that it is found and swept away when
    /// the process is killed
    /// @param serving is told the port when pages can be read
    /// @param afterwards what is done when the first page can be read, and interrupted when the process is stopped
    ///
    /// Errors: [Refusal] when the port is taken.
    public static void untilStopped(
            int port,
            boolean invented,
            Application application,
            Scope visitor,
            Home home,
            IntConsumer serving,
            Runnable afterwards)
            throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try (var sent = ProcessFolder.alone(home, ProcessFolder.SENT);
                var server = started(port, invented, application, visitor, sent)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped)));
            isServing = true;
            serving.accept(server.port());
            var working = Thread.ofPlatform().daemon().start(afterwards);
            stopped.await();
            working.interrupt();
            // What it fails with when the database closes is told to nobody.
            if (working.isAlive()) Interruption.silence();
        }
    }

    private static Server started(
            int port, boolean invented, Application application, Scope visitor, ProcessFolder sent) {
        var settings = new HashMap<>(settings(port));
        settings.put("server.tomcat.basedir", sent.path().toString());
        try {
            return start(settings, invented, Application.CLOCK, application, visitor);
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause())
                if (cause instanceof PortInUseException) throw taken(port);
            throw failed;
        }
    }

    /// Tells that the command has closed all it opened: a process that is being stopped waits no longer.
    public static void finished() {
        FINISHED.countDown();
    }

    /// Whether pages are served until somebody stops the process.
    static boolean isServing() {
        return isServing;
    }

    private static void stop(CountDownLatch stopped) {
        stopped.countDown();
        awaitFinished();
    }

    /// Waits, in a process that is told to stop while it serves pages, until all that was opened is closed in order.
    static void awaitFinished() {
        if (!isServing) return;
        try {
            FINISHED.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("the server has not started");
        return server.getPort();
    }

    /// Every route with its method, such as `GET /skolor/{kod}`.
    public Set<String> routes() {
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
                Map.entry("server.tomcat.max-http-form-post-size", "4MB"),
                Map.entry("server.tomcat.max-part-count", 60),
                Map.entry("server.tomcat.max-part-header-size", "4KB"),
                Map.entry("server.tomcat.max-swallow-size", "100MB"),
                Map.entry("spring.servlet.multipart.max-file-size", "60MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "60MB"),
                // The page that says that files cannot be read must not read them again.
                Map.entry("spring.servlet.multipart.resolve-lazily", true),
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

    private static void handIn(
            GenericApplicationContext context, boolean invented, Clock clock, Application application, Scope visitor) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("site", WebConfiguration.site(invented));
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("visitor", visitor);
        context.registerBean(
                ErrorPageRegistrar.class,
                () -> pages -> pages.addErrorPages(new ErrorPage(HttpStatus.CONTENT_TOO_LARGE, TOO_MUCH)));
        var handlers = new ClassPathBeanDefinitionScanner(context, false);
        handlers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        handlers.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        handlers.scan(
                application.get(Rooms.class).all().stream().map(Room::pages).toArray(String[]::new));
        handlers.scan(WebConfiguration.class.getPackageName());
    }
}
