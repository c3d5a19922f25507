package se.styrkedja.vocabulary;

import java.util.List;

/// Something wrong in what a person gave us: which rule, where, and with what values. The Swedish sentence lives
/// beside the page, under `fault.` and the code; `{0}`… are the values.
public record Fault(String code, Place place, List<String> values) {
    public Fault {
        values = List.copyOf(values);
    }

    public Fault(String code, Place place, String... values) {
        this(code, place, List.of(values));
    }
}
