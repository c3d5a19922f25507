package se.styrkedja.imports.planned;

import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.imports.JsonSpot;

/// Which school form an answer is about, and whether it is the country's. The answer's link to itself says so; without
/// it, only what its fields can mean.
record Form(String code, boolean national) {
    private static final Pattern LINK =
            Pattern.compile(".*/statistics/(national-values/)?(fsk|gran|gyan|gr|gy)(?:/[^/]*)?");
    static final String PROGRAMS = "programMetrics";
    static final String PROGRAM = "programCode";

    static Optional<Form> of(JsonSpot body) {
        return ofLink(body).or(() -> ofFields(body));
    }

    private static Optional<Form> ofLink(JsonSpot body) {
        var link = LINK.matcher(body.field("_links").field("self").field("href").text());
        return link.matches() ? Optional.of(new Form(link.group(2), link.group(1) != null)) : Optional.empty();
    }

    /// Staff alone is published alike for all forms, and says nothing.
    private static Optional<Form> ofFields(JsonSpot body) {
        if (body.fields().contains(PROGRAMS)) return Optional.of(new Form("gy", false));
        var names = body.fields();
        boolean compulsory = Field.of("gr").stream()
                .map(Field::name)
                .filter(n -> n.contains("thGrade"))
                .anyMatch(names::contains);
        return compulsory && names.contains("schoolUnit") ? Optional.of(new Form("gr", false)) : Optional.empty();
    }
}
