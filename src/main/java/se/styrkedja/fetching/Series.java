package se.styrkedja.fetching;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question asked for something in particular: what is put in, and what it is called.
///
/// @param name of the file, without its ending
/// @param put what stands for each `{name}` of the path
record Series(Question question, String name, Map<String, List<String>> put) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,20}");
    private static final String ENDING = ".json";

    Series {
        put = Map.copyOf(put);
        put.values()
                .forEach(codes -> codes.forEach(code -> {
                    if (!CODE.matcher(code).matches()) throw new IllegalArgumentException(code);
                }));
    }

    URI address(URI base) {
        var path = question.path();
        for (var one : put.entrySet()) path = path.replace('{' + one.getKey() + '}', String.join(",", one.getValue()));
        return URI.create(base + path);
    }

    /// @param page from 1
    String file(int page) {
        return page == 1 ? name + ENDING : name + "-sida" + page + ENDING;
    }

    /// What each item must be about, by field.
    Map<String, Set<String>> about() {
        return question.is().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Set.copyOf(put.getOrDefault(one.getValue().replaceAll("[{}]", ""), List.of()))));
    }
}
