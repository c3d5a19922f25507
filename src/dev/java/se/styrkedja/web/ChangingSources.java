package se.styrkedja.web;

import gg.jte.TemplateException;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Templates as they are now. A page's record is seen by its own package only, and a package belongs to its class
/// loader: so the classes of changed templates are not loaded by a loader of their own, but defined beside the page
/// under new names, all of them, since they name each other. What is replaced stays in memory: this is for one who works
/// with the templates, and a new field of a record needs a new start.
public final class ChangingSources implements View.Sources {
    private static final Pattern GENERATED = Pattern.compile("\\bJte([A-Za-z0-9]+)Generated\\b");

    /// Makes the sources of the templates anew.
    interface Generator {
        void generate() throws IOException, InterruptedException;
    }

    private final Path templates;
    private final Path generated;
    private final Path assets;
    private final Generator generator;
    private final Map<String, Class<?>> defined = new HashMap<>();
    private long seen;
    private int round;

    /// The sources of the project that the server is started in.
    public ChangingSources() {
        this(Path.of(System.getProperty("styrkedja.sources", ".")), List.of("mvn", "-o", "-q", "jte:generate@pages"));
        seen = changed();
    }

    private ChangingSources(Path project, List<String> command) {
        this(
                project.resolve("src/main/jte"),
                project.resolve("target/generated-sources/jte"),
                project.resolve("src/main/resources/assets"),
                () -> {
                    var process = new ProcessBuilder(command)
                            .directory(project.toFile())
                            .inheritIO()
                            .start();
                    if (process.waitFor() != 0) throw new IOException("the templates are not understood, see above");
                });
    }

    ChangingSources(Path templates, Path generated, Path assets, Generator generator) {
        this.templates = templates;
        this.generated = generated;
        this.assets = assets;
        this.generator = generator;
    }

    @Override
    public Path assets() {
        return assets;
    }

    @Override
    public synchronized String render(String template, Object page) {
        try {
            if (changed() > seen) renew();
            var html = new StringOutput();
            renderer(template).invoke(null, new OwaspHtmlTemplateOutput(html), null, page);
            return html.toString();
        } catch (InvocationTargetException failed) {
            throw new TemplateException(template, failed.getCause());
        } catch (IOException | InterruptedException | ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long changed() {
        try (var files = Files.walk(templates)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Method renderer(String template) throws ReflectiveOperationException {
        int slash = template.lastIndexOf('/');
        var name = "se.styrkedja." + template.substring(0, slash).replace('/', '.') + ".Jte"
                + template.substring(slash + 1) + "Generated";
        var type = defined.getOrDefault(name, Class.forName(name));
        for (var method : type.getDeclaredMethods())
            if (method.getName().equals("render")
                    && method.getParameterTypes()[0].equals(HtmlTemplateOutput.class)
                    && method.getParameterTypes()[1].equals(HtmlInterceptor.class)) {
                method.setAccessible(true);
                return method;
            }
        throw new NoSuchMethodException(name);
    }

    private void renew() throws IOException, InterruptedException, ReflectiveOperationException {
        long now = changed();
        generator.generate();
        round++;
        var classes = compile();
        var beside = new HashMap<String, Class<?>>();
        for (var name : classes.keySet()) neighbour(name).ifPresent(type -> beside.put(packageOf(name), type));
        for (var one : classes.entrySet()) {
            var neighbour = beside.get(packageOf(one.getKey()));
            if (neighbour == null) throw new IllegalStateException("a new package needs a new start: " + one.getKey());
            var type = MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
                    .defineClass(one.getValue());
            defined.put(original(type.getName()), type);
        }
        seen = now;
    }

    /// A template of the same package that was there when the house was built.
    private Optional<Class<?>> neighbour(String name) {
        try {
            return Optional.of(Class.forName(original(name)));
        } catch (ClassNotFoundException isNew) {
            return Optional.empty();
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private String original(String name) {
        return name.replaceFirst("Generated" + round + "\\b", "Generated");
    }

    private Map<String, byte[]> compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = new InMemory(compiler.getStandardFileManager(diagnostics, null, null))) {
            var options = List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, files, diagnostics, options, null, sources()).call())
                throw new IllegalStateException(diagnostics.getDiagnostics().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
            return files.classes();
        }
    }

    private List<JavaFileObject> sources() throws IOException {
        var all = new ArrayList<JavaFileObject>();
        try (var files = Files.walk(generated)) {
            for (var file : files.filter(one -> one.toString().endsWith("Generated.java")).toList()) {
                var text = GENERATED.matcher(Files.readString(file)).replaceAll("Jte$1Generated" + round);
                var name = file.getFileName().toString().replace(".java", round + ".java");
                all.add(new Source(generated.relativize(file).resolveSibling(name), text));
            }
        }
        return all;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Path path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean anyway) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        InMemory(StandardJavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            return written.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toByteArray()));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            var bytes = written.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
