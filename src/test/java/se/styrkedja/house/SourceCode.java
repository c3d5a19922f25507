package se.styrkedja.house;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The sources of the house as the compiler understands them: who calls what with which arguments, what a method
/// answers, what is assigned to a variable.
final class SourceCode {
    final Trees trees;
    final Elements elements;
    private final Map<Element, TreePath> declared = new HashMap<>();
    private final Map<Element, List<Call>> calls = new HashMap<>();
    private final Map<Name, Set<Element>> sameName = new HashMap<>();
    private final Map<Element, List<TreePath>> references = new HashMap<>();
    private final Map<Element, List<TreePath>> assigned = new HashMap<>();
    private final Map<Element, List<TreePath>> returned = new HashMap<>();
    private final Map<Element, List<TreePath>> added = new HashMap<>();

    private SourceCode(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /// A call of a method or a constructor.
    record Call(TreePath path, List<? extends ExpressionTree> arguments) {
        TreePath argument(int index) {
            return new TreePath(path, arguments.get(index));
        }
    }

    static SourceCode below(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var found = Files.walk(folder)) {
            var sources =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    _ -> {},
                    List.of(
                            "-proc:none",
                            "-XDshould-stop.ifNoError=ATTR",
                            "-classpath",
                            System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            var code = new SourceCode(Trees.instance(task), task.getElements());
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            task.analyze();
            var index = code.new Index();
            units.forEach(unit -> index.scan(new TreePath(unit), null));
            Stream.concat(code.calls.keySet().stream(), code.returned.keySet().stream())
                    .forEach(e -> code.sameName
                            .computeIfAbsent(e.getSimpleName(), _ -> new LinkedHashSet<>())
                            .add(e));
            return code;
        }
    }

    @Nullable Element element(TreePath path) {
        return trees.getElement(path);
    }

    @Nullable TreePath declaration(Element element) {
        return declared.get(element);
    }

    List<TreePath> assignments(Element variable) {
        return assigned.getOrDefault(variable, List.of());
    }

    /// What is added to a list that a variable holds.
    List<TreePath> addedTo(Element variable) {
        return added.getOrDefault(variable, List.of());
    }

    @Nullable TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    /// The parameters that an expression names, of the method it stands in.
    List<Element> parametersIn(TreePath path) {
        var found = new LinkedHashSet<Element>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void v) {
                var named = element(getCurrentPath());
                if (named != null
                        && named.getKind() == ElementKind.PARAMETER
                        && named.getEnclosingElement() instanceof ExecutableElement method
                        && method.getParameters().contains(named)) found.add(named);
                return null;
            }
        }.scan(path, null);
        return List.copyOf(found);
    }

    /// The type whose source the path stands in.
    @Nullable Element enclosingType(TreePath path) {
        for (var at = path; at != null; at = at.getParentPath())
            if (at.getLeaf() instanceof ClassTree) return element(at);
        return null;
    }

    /// The calls of a method, and of those it overrides.
    List<Call> callsOf(Element method) {
        return overriding(method, other -> overrides(method, other))
                .flatMap(m -> calls.getOrDefault(m, List.of()).stream())
                .toList();
    }

    List<Call> callsOfExactly(Element method) {
        return calls.getOrDefault(method, List.of());
    }

    /// Where the method is handed on without being called.
    List<TreePath> referencesTo(Element method) {
        return references.getOrDefault(method, List.of());
    }

    /// What a method answers, or those that override it.
    List<TreePath> answersOf(Element method) {
        return overriding(method, other -> overrides(other, method))
                .flatMap(m -> returned.getOrDefault(m, List.of()).stream())
                .toList();
    }

    /// The calls of a record's canonical constructor.
    List<Call> makingsOf(TypeElement record) {
        return record.getEnclosedElements().stream()
                .filter(e -> e.getKind() == ElementKind.CONSTRUCTOR
                        && ((ExecutableElement) e).getParameters().size()
                                == record.getRecordComponents().size())
                .flatMap(e -> calls.getOrDefault(e, List.of()).stream())
                .toList();
    }

    /// Every call of a method by that name in that type.
    Stream<Call> calls(String type, String method) {
        return calls.entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(method)
                        && e.getKey().getEnclosingElement().toString().equals(type))
                .flatMap(e -> e.getValue().stream());
    }

    /// Every mention of such a method by its name alone.
    Stream<TreePath> references(String type, String method) {
        return references.entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(method)
                        && e.getKey().getEnclosingElement().toString().equals(type))
                .flatMap(e -> e.getValue().stream());
    }

    /// File and line.
    String place(TreePath path) {
        var unit = path.getCompilationUnit();
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, path.getLeaf()));
        return Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + line;
    }

    private Stream<Element> overriding(Element method, Predicate<Element> also) {
        var others = sameName.getOrDefault(method.getSimpleName(), Set.of()).stream()
                .filter(other -> !other.equals(method))
                .filter(also);
        return Stream.concat(Stream.of(method), others);
    }

    private boolean overrides(Element one, Element other) {
        return one instanceof ExecutableElement a
                && other instanceof ExecutableElement b
                && a.getParameters().size() == b.getParameters().size()
                && elements.overrides(a, b, (TypeElement) a.getEnclosingElement());
    }

    private final class Index extends TreePathScanner<Void, Void> {
        private void note(Map<Element, List<TreePath>> where, @Nullable Element what, TreePath path) {
            if (what != null)
                where.computeIfAbsent(what, _ -> new ArrayList<>()).add(path);
        }

        private void call(List<? extends ExpressionTree> arguments) {
            var method = element(getCurrentPath());
            if (method != null)
                calls.computeIfAbsent(method, _ -> new ArrayList<>()).add(new Call(getCurrentPath(), arguments));
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void v) {
            call(tree.getArguments());
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("add")
                    && tree.getArguments().size() == 1)
                note(
                        added,
                        element(new TreePath(new TreePath(getCurrentPath(), select), select.getExpression())),
                        new TreePath(getCurrentPath(), tree.getArguments().getFirst()));
            return super.visitMethodInvocation(tree, null);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void v) {
            call(tree.getArguments());
            return super.visitNewClass(tree, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void v) {
            note(references, element(getCurrentPath()), getCurrentPath());
            return super.visitMemberReference(tree, null);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void v) {
            var variable = element(getCurrentPath());
            if (variable != null) declared.put(variable, getCurrentPath());
            if (tree.getInitializer() != null)
                note(assigned, variable, new TreePath(getCurrentPath(), tree.getInitializer()));
            return super.visitVariable(tree, null);
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void v) {
            var to = element(new TreePath(getCurrentPath(), tree.getVariable()));
            note(assigned, to, new TreePath(getCurrentPath(), tree.getExpression()));
            return super.visitAssignment(tree, null);
        }

        @Override
        public Void visitReturn(ReturnTree tree, Void v) {
            for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof LambdaExpressionTree) break;
                if (at.getLeaf() instanceof MethodTree && tree.getExpression() != null) {
                    note(returned, element(at), new TreePath(getCurrentPath(), tree.getExpression()));
                    break;
                }
            }
            return super.visitReturn(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void v) {
            var method = element(getCurrentPath());
            if (method != null) declared.put(method, getCurrentPath());
            return super.visitMethod(tree, null);
        }

        @Override
        public Void visitClass(ClassTree tree, Void v) {
            var type = element(getCurrentPath());
            if (type != null) declared.put(type, getCurrentPath());
            return super.visitClass(tree, null);
        }
    }
}
