package se.styrkedja.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/// Which texts an expression can come to, found by following it backwards through the sources: constants, enums,
/// choices, arguments, answers, records and lists. What comes from outside the sources is [#ANYTHING].
final class Texts {
    /// Stands for a piece that the sources do not tell.
    static final String ANYTHING = "*";

    private static final Set<String> SAME = Set.of(
            "stream",
            "filter",
            "sorted",
            "toList",
            "limit",
            "distinct",
            "reversed",
            "skip",
            "findFirst",
            "findAny",
            "orElse",
            "orElseThrow",
            "orElseGet",
            "get",
            "getFirst",
            "getLast",
            "of",
            "copyOf",
            "asList",
            "concat",
            "requireNonNull",
            "ofNullable",
            "or",
            "strip",
            "toString",
            "valueOf",
            "collect",
            "flatMap",
            "map",
            "streamOf",
            "peek",
            "parallelStream",
            "removeFirst",
            "max",
            "min",
            "entry",
            "intern");

    private final SourceCode code;
    private final FewValues values;
    private final Map<Element, Set<String>> known = new HashMap<>();
    private final Deque<Element> asking = new ArrayDeque<>();
    private final Map<Element, Set<String>> bound = new HashMap<>();

    Texts(SourceCode code) {
        this.code = code;
        this.values = new FewValues(code);
    }

    /// The texts of an expression, or what a collection, a stream or an optional of them holds.
    Set<String> of(TreePath path) {
        if (isLookedFor(path)) return Set.of();
        var tree = path.getLeaf();
        return switch (tree) {
            case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> of(new TreePath(path, inner.getExpression()));
            case TypeCastTree cast -> of(new TreePath(path, cast.getExpression()));
            case ConditionalExpressionTree choice ->
                all(new TreePath(path, choice.getTrueExpression()), new TreePath(path, choice.getFalseExpression()));
            case SwitchExpressionTree choice -> ofSwitch(path, choice);
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS && !isNumber(path) -> ofSum(path, sum);
            case LambdaExpressionTree lambda
            when lambda.getBody() instanceof ExpressionTree -> of(new TreePath(path, lambda.getBody()));
            case LambdaExpressionTree lambda -> returnsOf(new TreePath(path, lambda.getBody()));
            case MethodInvocationTree call -> ofCall(path, call);
            case MemberReferenceTree reference -> ofReference(path);
            case IdentifierTree _, MemberSelectTree _ -> ofName(path);
            default -> values.byType(path).orElse(Set.of(ANYTHING));
        };
    }

    private Set<String> all(TreePath... paths) {
        var all = new TreeSet<String>();
        for (var path : paths) all.addAll(of(path));
        return all;
    }

    private Set<String> all(List<TreePath> paths) {
        return all(paths.toArray(TreePath[]::new));
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        var all = new TreeSet<String>();
        for (var a : left) for (var b : right) all.add(a + b);
        return all;
    }

    private boolean isNumber(TreePath path) {
        var type = code.type(path);
        return type != null && type.getKind().isPrimitive();
    }

    /// Two parameters of one method that are put together are taken from one call at a time.
    private Set<String> ofSum(TreePath path, BinaryTree sum) {
        var parameters = code.parametersIn(path).stream()
                .filter(p -> !bound.containsKey(p))
                .toList();
        if (parameters.size() < 2) return bothSides(path, sum);
        var method = parameters.getFirst().getEnclosingElement();
        var all = new TreeSet<String>();
        for (var call : code.callsOf(method)) {
            for (var parameter : parameters) {
                int index = ((ExecutableElement) method).getParameters().indexOf(parameter);
                bound.put(parameter, of(call.argument(index)));
            }
            all.addAll(bothSides(path, sum));
            parameters.forEach(bound::remove);
        }
        return all;
    }

    private Set<String> bothSides(TreePath path, BinaryTree sum) {
        return joined(of(new TreePath(path, sum.getLeftOperand())), of(new TreePath(path, sum.getRightOperand())));
    }

    private Set<String> ofSwitch(TreePath path, SwitchExpressionTree choice) {
        var all = new TreeSet<String>();
        for (var one : choice.getCases()) {
            var here = new TreePath(path, one);
            if (one.getBody() instanceof ExpressionTree body) all.addAll(of(new TreePath(here, body)));
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitYield(YieldTree tree, Void v) {
                all.addAll(of(new TreePath(getCurrentPath(), tree.getValue())));
                return super.visitYield(tree, null);
            }
        }.scan(path, null);
        return all;
    }

    private Set<String> returnsOf(TreePath block) {
        var all = new TreeSet<String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(com.sun.source.tree.ReturnTree tree, Void v) {
                if (tree.getExpression() != null) all.addAll(of(new TreePath(getCurrentPath(), tree.getExpression())));
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void v) {
                return null;
            }
        }.scan(block, null);
        return all;
    }

    private Set<String> ofName(TreePath path) {
        var element = code.element(path);
        if (element == null) return Set.of(ANYTHING);
        if (element.getKind() == ElementKind.ENUM_CONSTANT)
            return Set.of(values.written(element, element.getSimpleName().toString()));
        if (element instanceof VariableElement v && v.getConstantValue() != null)
            return Set.of(String.valueOf(v.getConstantValue()));
        return values.byType(path).orElseGet(() -> ofElement(element));
    }

    /// Whether it stands where `has` of the same name has just said that the sentence is there.
    private static boolean isLookedFor(TreePath path) {
        var name = path.getLeaf().toString();
        for (var at = path; at.getParentPath() != null; at = at.getParentPath())
            if (at.getParentPath().getLeaf() instanceof ConditionalExpressionTree choice
                    && choice.getTrueExpression().equals(at.getLeaf())
                    && choice.getCondition().toString().endsWith(".has(" + name + ")")) return true;
        return false;
    }

    private Set<String> ofElement(Element element) {
        if (bound.containsKey(element)) return bound.get(element);
        if (known.containsKey(element)) return known.get(element);
        if (asking.contains(element)) return Set.of();
        asking.push(element);
        try {
            var found = element instanceof ExecutableElement method ? ofMethod(method) : ofVariable(element);
            if (asking.size() == 1 && bound.isEmpty()) known.put(element, found);
            return found;
        } finally {
            asking.pop();
        }
    }

    private Set<String> ofMethod(ExecutableElement method) {
        var answers = code.answersOf(method);
        if (!answers.isEmpty()) return all(answers);
        if (method.getEnclosingElement() instanceof TypeElement record && record.getKind() == ElementKind.RECORD)
            for (int i = 0; i < record.getRecordComponents().size(); i++)
                if (record.getRecordComponents().get(i).getSimpleName().equals(method.getSimpleName()))
                    return ofComponent(record, i);
        return Set.of(ANYTHING);
    }

    private Set<String> ofComponent(TypeElement record, int index) {
        var all = new TreeSet<String>();
        for (var making : code.makingsOf(record)) all.addAll(of(making.argument(index)));
        return all.isEmpty() ? Set.of(ANYTHING) : all;
    }

    private Set<String> ofVariable(Element variable) {
        var all = new TreeSet<String>();
        for (var value : code.assignments(variable)) if (!isEmptyList(value)) all.addAll(of(value));
        for (var added : code.addedTo(variable)) all.addAll(of(added));
        var declaration = code.declaration(variable);
        if (declaration == null) {
            return variable.getEnclosingElement() instanceof TypeElement record
                            && record.getKind() == ElementKind.RECORD
                    ? ofField(record, variable)
                    : Set.of(ANYTHING);
        }
        all.addAll(handedIn(declaration, variable));
        return all.isEmpty() && variable.getKind() != ElementKind.PARAMETER ? Set.of(ANYTHING) : all;
    }

    private Set<String> ofField(TypeElement record, Element field) {
        for (int i = 0; i < record.getRecordComponents().size(); i++)
            if (record.getRecordComponents().get(i).getSimpleName().equals(field.getSimpleName()))
                return ofComponent(record, i);
        return Set.of(ANYTHING);
    }

    private static boolean isEmptyList(TreePath value) {
        return value.getLeaf() instanceof NewClassTree made
                && made.getArguments().isEmpty();
    }

    /// What comes to a variable from outside its own block.
    private Set<String> handedIn(TreePath declaration, Element variable) {
        var parent = declaration.getParentPath();
        return switch (parent.getLeaf()) {
            case EnhancedForLoopTree loop -> of(new TreePath(parent, loop.getExpression()));
            case LambdaExpressionTree lambda -> handedTo(parent);
            case MethodTree method -> arguments(parent, method, declaration);
            case BindingPatternTree _ -> ofPattern(parent);
            case com.sun.source.tree.ClassTree _
            when variable.getEnclosingElement() instanceof TypeElement record
                    && record.getKind() == ElementKind.RECORD
                    && !variable.getModifiers().contains(Modifier.STATIC) -> ofField(record, variable);
            default -> Set.of();
        };
    }

    /// What the stream, list or optional holds that a lambda or a method's name is handed to.
    private Set<String> handedTo(TreePath function) {
        return function.getParentPath().getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                ? of(new TreePath(new TreePath(function.getParentPath(), select), select.getExpression()))
                : Set.of(ANYTHING);
    }

    private Set<String> arguments(TreePath path, MethodTree method, TreePath parameter) {
        int index = method.getParameters().indexOf((VariableTree) parameter.getLeaf());
        var element = code.element(path);
        if (element == null) return Set.of(ANYTHING);
        var all = new TreeSet<String>();
        for (var call : code.callsOf(element))
            if (index < call.arguments().size()) all.addAll(of(call.argument(index)));
        for (var reference : code.referencesTo(element)) all.addAll(handedTo(reference));
        var type = element.getEnclosingElement();
        if (type.getKind() == ElementKind.RECORD && element.getKind() == ElementKind.CONSTRUCTOR)
            all.addAll(ofComponent((TypeElement) type, index));
        return all;
    }

    private Set<String> ofPattern(TreePath binding) {
        var parent = binding.getParentPath();
        if (!(parent.getLeaf() instanceof DeconstructionPatternTree pattern)) return Set.of(ANYTHING);
        var record = code.element(new TreePath(parent, pattern.getDeconstructor()));
        return record instanceof TypeElement type
                ? ofComponent(type, pattern.getNestedPatterns().indexOf(binding.getLeaf()))
                : Set.of(ANYTHING);
    }

    private Set<String> ofReference(TreePath path) {
        var element = code.element(path);
        return element == null ? Set.of(ANYTHING) : ofElement(element);
    }

    private Set<String> ofCall(TreePath path, MethodInvocationTree call) {
        if (!(code.element(path) instanceof ExecutableElement method)) return Set.of(ANYTHING);
        var name = method.getSimpleName().toString();
        if (method.getEnclosingElement().toString().equals("se.styrkedja.web.Messages") && name.equals("of"))
            return of(new TreePath(path, call.getArguments().getFirst()));
        var receiver = receiver(path, call);
        var type = values.constants(method.getEnclosingElement());
        if (type != null && !method.getModifiers().contains(Modifier.STATIC)) return values.asked(type, name, receiver);
        if (method.getEnclosingElement().toString().equals("java.lang.Enum")) {
            if (receiver != null) return values.enumNames(receiver);
            var inside = code.enclosingType(path);
            return inside == null
                    ? Set.of(ANYTHING)
                    : values.byType(inside.asType()).orElse(Set.of(ANYTHING));
        }
        return values.byType(path).orElseGet(() -> {
            if (!code.answersOf(method).isEmpty()
                    || method.getEnclosingElement().getKind() == ElementKind.RECORD) return ofElement(method);
            return ofLibrary(path, call, name, receiver);
        });
    }

    private Set<String> ofLibrary(TreePath path, MethodInvocationTree call, String name, TreePath receiver) {
        var arguments =
                call.getArguments().stream().map(a -> new TreePath(path, a)).toList();
        if (name.equals("toLowerCase") && receiver != null)
            return each(of(receiver), text -> text.toLowerCase(Locale.ROOT));
        if (name.equals("toUpperCase") && receiver != null)
            return each(of(receiver), text -> text.toUpperCase(Locale.ROOT));
        if (name.equals("replace")
                && receiver != null
                && arguments.getFirst().getLeaf() instanceof LiteralTree from
                && arguments.getLast().getLeaf() instanceof LiteralTree to)
            return each(of(receiver), t -> t.replace(String.valueOf(from.getValue()), String.valueOf(to.getValue())));
        if (!SAME.contains(name)) return Set.of(ANYTHING);
        if (name.equals("map") || name.equals("flatMap")) return of(arguments.getFirst());
        if (name.equals("filter") || name.equals("sorted") || name.equals("collect") || name.equals("limit"))
            return receiver == null ? Set.of(ANYTHING) : of(receiver);
        var from = Stream.concat(Stream.ofNullable(receiver).filter(r -> !isType(r)), arguments.stream())
                .toList();
        return from.isEmpty() ? Set.of() : all(from);
    }

    private boolean isType(TreePath path) {
        return code.element(path) instanceof TypeElement;
    }

    private static Set<String> each(Set<String> texts, java.util.function.UnaryOperator<String> with) {
        var all = new TreeSet<String>();
        texts.forEach(text -> all.add(with.apply(text)));
        return all;
    }

    private static TreePath receiver(TreePath path, MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? new TreePath(new TreePath(path, select), select.getExpression())
                : null;
    }
}
