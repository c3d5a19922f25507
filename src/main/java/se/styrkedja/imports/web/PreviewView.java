package se.styrkedja.imports.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.access.Scope;
import se.styrkedja.imports.ImportsRoom;
import se.styrkedja.imports.Reading;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.ParsedDelivery;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Visitor;

/// Makes the page of files that wait.
record PreviewView(
        Deliveries deliveries,
        Observations observations,
        Indicators indicators,
        Scope scope,
        Register register,
        AgainstWords against) {
    private static final Messages MESSAGES = Messages.of("imports-web");
    private static final int NAMES = 5;
    private static final int MOST_HIDDEN = 10;

    /// @param form what was sent of whose the figures are
    PreviewPage page(Visitor visitor, Waiting.Batch batch, List<Reading> readings, Form form) {
        long usable = readings.stream().filter(this::isNew).count();
        var title = MESSAGES.text(
                usable == 0 ? "preview.title.none" : usable == readings.size() ? "preview.title.all" : "preview.title",
                Long.toString(usable),
                Integer.toString(readings.size()));
        return new PreviewPage(
                visitor.inside(ImportsRoom.IMPORTS, title).with(form),
                form,
                batch.id().toString(),
                about(readings),
                usable > 0,
                (int) readings.stream().filter(r -> isNew(r) && r.needsOwner()).count(),
                readings.stream().map(this::file).toList());
    }

    /// What the form that takes them in is about.
    private static String about(List<Reading> readings) {
        var names = readings.stream().limit(NAMES).map(Reading::file).collect(Collectors.joining(", "));
        return MESSAGES.text(
                readings.size() > NAMES ? "preview.about.more" : "preview.about",
                names,
                Integer.toString(readings.size() - NAMES));
    }

    private boolean isNew(Reading reading) {
        return reading instanceof Reading.Understood u
                && u.hasContent()
                && before(u).isEmpty();
    }

    private Optional<Delivery> before(Reading.Understood reading) {
        return deliveries.countingWith(scope, reading.figures().sha256());
    }

    private PreviewPage.File file(Reading reading) {
        return switch (reading) {
            case Reading.Understood u -> understood(u);
            case Reading.Unknown(var file) -> unread(file, MESSAGES.text("preview.unknown"), List.of());
            case Reading.Unreadable(var file, var fault) ->
                unread(file, MESSAGES.text("preview.unreadable"), List.of(fault));
        };
    }

    private static PreviewPage.File unread(String file, String state, List<Fault> faults) {
        return new PreviewPage.File(
                file,
                "",
                state,
                "danger",
                "",
                "",
                "",
                "",
                PreviewPage.Foreseen.NONE,
                DeliveryView.problems(faults),
                List.of());
    }

    private PreviewPage.File understood(Reading.Understood reading) {
        var figures = reading.figures();
        var before = before(reading);
        var state = before.isPresent()
                ? "already"
                : !reading.hasContent() ? "empty" : figures.refused().isEmpty() ? "whole" : "partly";
        return new PreviewPage.File(
                figures.file(),
                DeliveryView.layout(figures.layout()),
                before.map(there -> already(reading, there))
                        .orElseGet(() -> MESSAGES.text(
                                        "preview." + state,
                                        Integer.toString(figures.refused().size()))
                                + why(reading)),
                MESSAGES.text("preview." + state + ".colour"),
                Swedish.whole(figures.observed().size()),
                Swedish.whole(reading.facts().size()),
                figures.observed().stream()
                        .map(SourceFigure::period)
                        .distinct()
                        .sorted()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")),
                units(reading),
                before.isEmpty() ? foreseen(reading) : PreviewPage.Foreseen.NONE,
                DeliveryView.problems(figures.refused()),
                DeliveryView.problems(deliveries.remarks(figures, figures.ownership(Ownership.OWN))));
    }

    /// What the file's notes say of why nothing of it can be taken in, when nothing was refused.
    private static String why(Reading.Understood reading) {
        return reading.whyEmpty().stream().limit(NAMES).map(note -> " " + note).collect(Collectors.joining());
    }

    /// Only what the sender says whose it is can be taken in as another's.
    private static String already(Reading.Understood reading, Delivery there) {
        var since = Swedish.date(there.takenInAt().atZone(Swedish.ZONE).toLocalDate());
        if (!reading.needsOwner()) return MESSAGES.text("preview.already", since);
        return MESSAGES.text(
                there.own() ? "preview.already.own" : "preview.already.published",
                since,
                DeliveryView.takenBackFirst(there));
    }

    private PreviewPage.Foreseen foreseen(Reading.Understood reading) {
        var figures = reading.figures();
        var foreseen = observations.foreseen(scope, figures);
        if (foreseen.isTooLarge())
            return new PreviewPage.Foreseen(
                    new PreviewPage.Hiding(MESSAGES.text("preview.too-large"), List.of(), false),
                    List.of(),
                    List.of(),
                    List.of(),
                    PreviewPage.Against.NONE);
        var names = new DisclosureWords(indicators, deliveries.history(scope), register);
        return new PreviewPage.Foreseen(
                reading.needsOwner() ? hiding(figures, foreseen.hidden()) : PreviewPage.Hiding.NONE,
                names.ofFile(foreseen.disclosed()),
                names.already(foreseen.already()),
                names.ofFile(foreseen.disclosedIfPublished()),
                figures.observed().isEmpty() ? PreviewPage.Against.NONE : against.of(foreseen.against()));
    }

    private PreviewPage.Hiding hiding(ParsedDelivery figures, List<Observations.Hidden> hidden) {
        long uncounted =
                hidden.stream().filter(Observations.Hidden::isUncounted).count();
        var of = Swedish.whole(figures.observed().size());
        var few = Long.toString(hidden.size() - uncounted);
        var sentence = MESSAGES.text(hidden.size() == uncounted ? "preview.hidden.none" : "preview.hidden", few, of);
        return new PreviewPage.Hiding(
                uncounted == 0
                        ? sentence
                        : sentence + ' ' + MESSAGES.text("preview.uncounted", Long.toString(uncounted)),
                hidden.stream().limit(MOST_HIDDEN).map(this::row).toList(),
                hidden.size() > MOST_HIDDEN);
    }

    private PreviewPage.HiddenRow row(Observations.Hidden hidden) {
        var figure = hidden.stated();
        var subject = figure.subject();
        return new PreviewPage.HiddenRow(
                Long.toString(figure.spot().line()),
                DisclosureWords.whom(subject, register),
                indicators
                        .find(figure.indicator())
                        .map(Indicator::title)
                        .orElse(figure.indicator().id()),
                figure.period().toString(),
                figure.breakdown().toString(),
                figure.raw(),
                hidden.told().markOrEmpty(),
                hidden.why().map(why -> MESSAGES.text("preview.why." + why)).orElse(""));
    }

    private String units(Reading.Understood reading) {
        var codes = reading.figures().observed().stream()
                .map(SourceFigure::subject)
                .filter(subject -> subject.level() == Level.UNIT)
                .map(Subject::code)
                .distinct()
                .toList();
        if (codes.isEmpty()) return "";
        var after = reading.facts().isEmpty() ? register : Register.of(reading.facts());
        var names = codes.stream().limit(NAMES).map(code -> name(code, after)).collect(Collectors.joining(", "));
        return MESSAGES.text(
                codes.size() > NAMES ? "preview.units.more" : "preview.units",
                Swedish.whole(codes.size()),
                names,
                Swedish.whole(codes.size() - NAMES));
    }

    private String name(String code, Register after) {
        return register.unit(code).or(() -> after.unit(code)).map(Unit::name).orElse(code);
    }
}
