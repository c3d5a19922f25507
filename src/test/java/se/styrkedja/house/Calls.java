package se.styrkedja.house;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who calls whom in compiled classes, and which methods write in the database: those with a statement that inserts,
/// updates or deletes. A lambda and a method reference are called by the method that makes them.
final class Calls {
    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(insert\\s+into|update\\s+\\w+\\.\\w+|delete\\s+from|merge\\s+into)\\b");
    private static final String DEEDS = "se/styrkedja/access/AuditedTransactions";
    private static final Set<String> OPENS = Set.of("run", "write");
    private static final String PERMIT = "se/styrkedja/access/Permit";

    private final Map<Method, Set<Method>> calls = new HashMap<>();
    private final Map<Method, Set<Method>> makes = new HashMap<>();
    private final Set<Method> writing = new HashSet<>();

    record Method(String owner, String name, String type) {
        private boolean takesWhatToDo() {
            return type.substring(0, type.indexOf(')')).matches(".*(Ljava/util/function/|Ljava/lang/Runnable).*");
        }

        @Override
        public String toString() {
            return owner.replaceFirst("^se/styrkedja/", "").replace('/', '.') + "." + name;
        }
    }

    /// The classes below a folder.
    ///
    /// @param which of them, by the path below the folder
    static Calls below(Path folder, Predicate<String> which) throws IOException {
        var calls = new Calls();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList())
                if (which.test(folder.relativize(file).toString().replace('\\', '/')))
                    calls.read(ClassFile.of().parse(file));
        }
        return calls;
    }

    private void read(ClassModel type) {
        var owner = type.thisClass().asInternalName();
        for (var method : type.methods()) read(owner, method);
    }

    private void read(String owner, MethodModel method) {
        var self = new Method(
                owner, method.methodName().stringValue(), method.methodType().stringValue());
        var called = calls.computeIfAbsent(self, m -> new HashSet<>());
        var made = makes.computeIfAbsent(self, m -> new HashSet<>());
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    switch (element) {
                        case InvokeInstruction call ->
                            called.add(new Method(
                                    call.owner().asInternalName(),
                                    call.name().stringValue(),
                                    call.type().stringValue()));
                        case InvokeDynamicInstruction lambda ->
                            lambda.bootstrapArgs().forEach(argument -> {
                                if (argument instanceof DirectMethodHandleDesc handle)
                                    made.add(new Method(
                                            handle.owner().descriptorString().replaceAll("^L|;$", ""),
                                            handle.methodName(),
                                            handle.lookupDescriptor()));
                            });
                        case ConstantInstruction constant -> {
                            if (constant.constantValue() instanceof String text
                                    && WRITES.matcher(text).find()) writing.add(self);
                        }
                        default -> {}
                    }
                }));
    }

    Set<Method> writing() {
        return Set.copyOf(writing);
    }

    /// The ways from somewhere that nobody calls to a method that writes, on which no deed is noted: the beginning of
    /// each and its end.
    Set<String> notNoted() {
        return unguarded((caller, callee) -> makes(caller, callee) && notes(caller));
    }

    /// The ways on which no permit is asked.
    Set<String> notAsked() {
        return unguarded((caller, callee) -> asks(caller));
    }

    private interface Guard {
        boolean holds(Method caller, Method callee);
    }

    private Set<String> unguarded(Guard guard) {
        var callers = callers();
        var found = new TreeSet<String>();
        for (var write : writing) {
            if (asks(write) && guard.holds(write, write)) continue;
            var seen = new HashSet<>(Set.of(write));
            var left = new ArrayDeque<>(List.of(write));
            while (!left.isEmpty()) {
                var callee = left.pop();
                var above = callers.getOrDefault(callee, List.of());
                if (above.isEmpty()) found.add(callee + " > " + write);
                for (var caller : above) if (!guard.holds(caller, callee) && seen.add(caller)) left.push(caller);
            }
        }
        return found;
    }

    private Map<Method, List<Method>> callers() {
        var callers = new HashMap<Method, List<Method>>();
        for (var all : List.of(calls, makes))
            all.forEach((caller, callees) -> callees.forEach(callee ->
                    callers.computeIfAbsent(callee, m -> new ArrayList<>()).add(caller)));
        return callers;
    }

    private boolean makes(Method caller, Method callee) {
        return makes.getOrDefault(caller, Set.of()).contains(callee);
    }

    /// Whether the method asks the permit: itself, or by a method beside it that it hands what to do.
    private boolean asks(Method method) {
        return asks(method, new HashSet<>());
    }

    private boolean asks(Method method, Set<Method> seen) {
        for (var called : calls.getOrDefault(method, Set.of())) {
            if (called.owner().equals(PERMIT) && called.name().equals("mustAllow")) return true;
            boolean beside = called.owner().equals(method.owner()) && called.takesWhatToDo();
            if (beside && seen.add(called) && asks(called, seen)) return true;
        }
        return false;
    }

    /// Whether what the method makes is done within a deed: it opens one, or hands it to a method beside it that does.
    private boolean notes(Method method) {
        return calls.getOrDefault(method, Set.of()).stream().anyMatch(called -> opens(called, new HashSet<>()));
    }

    private boolean opens(Method method, Set<Method> seen) {
        if (method.owner().equals(DEEDS)) return OPENS.contains(method.name());
        return method.takesWhatToDo()
                && seen.add(method)
                && calls.getOrDefault(method, Set.of()).stream().anyMatch(called -> opens(called, seen));
    }
}
