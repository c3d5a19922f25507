package se.styrkedja.imports.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.imports.web.DeliveriesPage.Link;
import se.styrkedja.imports.web.DeliveriesPage.Onward;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// Where one goes on to from what has just been taken in: the results of those it speaks of, the drafts of its years,
/// its indicators.
record Onwards(Deliveries deliveries, Indicators indicators, Organisation organisation) {
    private static final Messages MESSAGES = Messages.of("imports-web");
    private static final int UNITS = 10;
    private static final int YEARS = 2;
    private static final int INDICATORS = 5;

    List<Onward> of(CurrentUser user, Collection<DeliveryId> taken) {
        if (taken.isEmpty() || user.name().isEmpty()) return List.of();
        var about = deliveries.about(user.scope(), taken);
        if (about.subjects().isEmpty()) return List.of();
        var register = organisation.register(user.scope());
        var tenant = user.member().tenant();
        var codes = about.subjects().stream()
                .filter(subject -> subject.level() == Level.UNIT)
                .map(Subject::code)
                .collect(Collectors.toSet());
        var results = Stream.concat(
                Stream.of(new Link(tenant.name(), "/resultat")),
                register.unitsOf(tenant.code()).stream()
                        .filter(unit -> codes.contains(unit.code()))
                        .sorted(Comparator.comparing(Unit::name, Swedish.order()))
                        .limit(UNITS)
                        .map(unit -> new Link(unit.name(), "/resultat?enhet=" + unit.code())));
        var drafts = about.periods().reversed().stream()
                .filter(SchoolYear.class::isInstance)
                .limit(YEARS)
                .flatMap(year -> register.municipalitiesOf(tenant.code()).stream()
                        .map(code -> new Link(
                                year.toString(),
                                "/rapporter/" + code + "/" + year.toString().replace('/', '-'))));
        var measures = about.indicators().stream()
                .limit(INDICATORS)
                .flatMap(id -> indicators.find(id).stream())
                .map(Onwards::link);
        return Stream.of(
                        new Onward(MESSAGES.text("onwards.results"), results.toList()),
                        new Onward(MESSAGES.text("onwards.drafts"), drafts.toList()),
                        new Onward(MESSAGES.text("onwards.indicators"), measures.toList()))
                .filter(onward -> !onward.links().isEmpty())
                .toList();
    }

    private static Link link(Indicator indicator) {
        return new Link(indicator.title(), "/indikatorer/" + indicator.id().id());
    }
}
