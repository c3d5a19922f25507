package se.styrkedja.imports.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What a file would disclose, in sentences: of whom and what, how closely, and by which earlier delivery.
///
/// @param history all deliveries, to tell which one it was
record DisclosureWords(Indicators indicators, List<Delivery> history, Register register) {
    private static final Messages MESSAGES = Messages.of("imports-web");
    private static final Wording WORDING = new Wording();

    /// What follows when the file is taken in.
    List<String> ofFile(List<Observations.Disclosure> disclosures) {
        return sentences(disclosures, "preview.disclosed.itself");
    }

    /// What follows whether or not it is.
    List<String> already(List<Observations.Disclosure> disclosures) {
        return sentences(disclosures, "preview.disclosed.published");
    }

    /// @param byNone what is said where no earlier delivery has told it
    private List<String> sentences(List<Observations.Disclosure> disclosures, String byNone) {
        return disclosures.stream().map(one -> sentence(one, byNone)).distinct().toList();
    }

    private String sentence(Observations.Disclosure one, String byNone) {
        var measure = indicators
                .find(one.indicator())
                .map(Indicator::title)
                .orElse(one.indicator().id());
        var part = one.breakdown().equals(Breakdown.TOTAL) ? "" : ", " + WORDING.part("", one.breakdown());
        var whom = whom(one.subject(), register);
        return MESSAGES.text(
                "preview.disclosed",
                MESSAGES.text(one.persons() ? "preview.disclosed.persons" : "preview.disclosed.share", measure),
                (one.others() ? MESSAGES.text("preview.disclosed.others", whom) : whom) + part,
                WORDING.period(one.period()),
                MESSAGES.text("preview.disclosed.width", Long.toString(one.width())),
                by(one.by(), byNone));
    }

    private String by(List<DeliveryId> deliveries, String byNone) {
        if (deliveries.isEmpty()) return MESSAGES.text(byNone);
        return MESSAGES.text(
                "preview.disclosed.by",
                history.stream()
                        .filter(delivery -> deliveries.contains(delivery.id()))
                        .map(DisclosureWords::named)
                        .collect(Collectors.joining(", ")));
    }

    private static String named(Delivery delivery) {
        return MESSAGES.text(
                delivery.counts() ? "preview.disclosed.file" : "preview.disclosed.file.withdrawn",
                delivery.file(),
                Swedish.date(delivery.takenInAt().atZone(Swedish.ZONE).toLocalDate()));
    }

    /// By name where the register knows it; else by level and code.
    static String whom(Subject subject, Register register) {
        var code = subject.code();
        var name = switch (subject.level()) {
            case UNIT -> register.unit(code).map(Unit::name);
            case MUNICIPALITY -> register.municipalityName(code);
            case ORGANISER -> register.organiserName(code);
            case COUNTRY, GROUP -> Optional.<String>empty();
        };
        return name.orElse(subject.level().swedish() + ' ' + code);
    }
}
