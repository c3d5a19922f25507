package se.styrkedja.imports.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.imports.web.DeliveriesPage.Link;
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

    List<Link> of(CurrentUser user, Collection<DeliveryId> taken) {
        if (taken.isEmpty() || user.name().isEmpty()) return List.of();
        var about = deliveries.about(user.scope(), taken);
        if (about.subjects().isEmpty()) return List.of();
        var register = organisation.register(user.scope());
        var tenant = user.member().tenant();
        var codes = about.subjects().stream()
                .filter(subject -> subject.level() == Level.UNIT)
                .map(Subject::code)
                .collect(Collectors.toSet());
        var links = new ArrayList<Link>();
        links.add(new Link(MESSAGES.text("onwards.results", tenant.name()), "/resultat"));
        register.unitsOf(tenant.code()).stream()
                .filter(unit -> codes.contains(unit.code()))
                .sorted(Comparator.comparing(Unit::name, Swedish.order()))
                .limit(UNITS)
                .forEach(unit -> links.add(
                        new Link(MESSAGES.text("onwards.results", unit.name()), "/resultat?enhet=" + unit.code())));
        about.periods().reversed().stream()
                .filter(SchoolYear.class::isInstance)
                .limit(YEARS)
                .forEach(year -> register.municipalitiesOf(tenant.code())
                        .forEach(code -> links.add(new Link(
                                MESSAGES.text("onwards.draft", year.toString()),
                                "/rapporter/" + code + "/" + year.toString().replace('/', '-')))));
        about.indicators().stream()
                .limit(INDICATORS)
                .flatMap(id -> indicators.find(id).stream())
                .forEach(indicator -> links.add(link(indicator)));
        return List.copyOf(links);
    }

    private static Link link(Indicator indicator) {
        return new Link(indicator.title(), "/indikatorer/" + indicator.id().id());
    }
}
