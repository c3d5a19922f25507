package se.styrkedja.indicators.shown;

import se.styrkedja.organisation.Group;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// What a subject is called on a page; its code when no register knows it.
public record Names(Register register) {
    public String of(Subject subject) {
        var messages = Messages.of("indicators-web");
        return switch (subject.level()) {
            case COUNTRY -> messages.text("country");
            case MUNICIPALITY ->
                messages.text(
                        "municipality",
                        register.municipalityName(subject.code()).orElse(subject.code()));
            case UNIT -> register.unit(subject.code()).map(Unit::name).orElse(subject.code());
            case ORGANISER -> register.organiserName(subject.code()).orElse(subject.code());
            case GROUP ->
                register.groups().stream()
                        .filter(g -> g.id().equals(subject.code()))
                        .map(Group::title)
                        .findFirst()
                        .orElse(subject.code());
        };
    }
}
