package se.styrkedja.house;

import com.sun.source.util.TreePath;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// The texts of types that have few values: enums, asked at run time for what their constants say, and booleans.
final class FewValues {
    private static final String ANYTHING = Texts.ANYTHING;

    private final SourceCode code;

    FewValues(SourceCode code) {
        this.code = code;
    }

    Set<String> enumNames(TreePath receiver) {
        var named = code.element(receiver);
        if (named != null && named.getKind() == ElementKind.ENUM_CONSTANT)
            return Set.of(named.getSimpleName().toString());
        var type = constants(code.type(receiver));
        return type == null ? Set.of(ANYTHING) : names(type);
    }

    private static Set<String> names(Class<?> type) {
        var all = new TreeSet<String>();
        for (var constant : type.getEnumConstants()) all.add(((Enum<?>) constant).name());
        return all;
    }

    /// Every answer of the enum's constants, or of the one that is named.
    Set<String> asked(Class<?> type, String method, TreePath receiver) {
        var named = receiver == null ? null : code.element(receiver);
        var only = named != null && named.getKind() == ElementKind.ENUM_CONSTANT
                ? named.getSimpleName().toString()
                : "";
        var all = new TreeSet<String>();
        for (var constant : type.getEnumConstants()) {
            if (!only.isEmpty() && !((Enum<?>) constant).name().equals(only)) continue;
            all.add(answer(type, method, constant));
        }
        return all;
    }

    private static String answer(Class<?> type, String name, Object constant) {
        try {
            Method method = type.getDeclaredMethod(name);
            method.setAccessible(true);
            return String.valueOf(method.invoke(constant));
        } catch (ReflectiveOperationException another) {
            return ANYTHING;
        }
    }

    /// The values of a type that has few.
    Optional<Set<String>> byType(TreePath path) {
        return byType(code.type(path));
    }

    Optional<Set<String>> byType(TypeMirror type) {
        if (type == null) return Optional.empty();
        if (type.getKind() == TypeKind.BOOLEAN) return Optional.of(Set.of("true", "false"));
        if (type.getKind().isPrimitive()) return Optional.of(Set.of(ANYTHING));
        var constants = constants(type);
        if (constants == null) return Optional.empty();
        var all = new TreeSet<String>();
        Arrays.stream(constants.getEnumConstants()).forEach(c -> all.add(c.toString()));
        return Optional.of(all);
    }

    String written(Element constant, String name) {
        var type = constants(constant.getEnclosingElement());
        if (type == null) return name;
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(name))
                .map(Object::toString)
                .findFirst()
                .orElse(name);
    }

    Class<?> constants(TypeMirror type) {
        return type instanceof DeclaredType declared ? constants(declared.asElement()) : null;
    }

    Class<?> constants(Element element) {
        if (!(element instanceof TypeElement type) || type.getKind() != ElementKind.ENUM) return null;
        try {
            return Class.forName(code.elements.getBinaryName(type).toString());
        } catch (ClassNotFoundException outside) {
            return null;
        }
    }
}
