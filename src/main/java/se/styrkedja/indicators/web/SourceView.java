package se.styrkedja.indicators.web;

import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Visitor;

/// Makes the page that says where a number comes from.
final class SourceView {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    private SourceView() {}

    static SourcePage page(Visitor visitor, Indicator indicator, ResolvedFigure stated, Names names) {
        var words = new Wording();
        var observed = stated.observed();
        var shown = place(stated.shown(), indicator.scale(), words);
        var title = MESSAGES.text(
                stated.known().isPresent() ? "source.title" : "source.title.mark",
                stated.known().isPresent() ? shown.value() : observed.raw(),
                shown.line(),
                shown.file());
        return new SourcePage(
                visitor.inside(OrganisationRoom.RESULTS, title)
                        .below(MESSAGES.text("crumb.indicators"), "/indikatorer")
                        .below(indicator.title(), "/indikatorer/" + indicator.id()),
                MESSAGES.text(
                        "source.what",
                        indicator.title(),
                        names.of(observed.subject()),
                        words.period(observed.period()),
                        words.breakdown(observed.breakdown())),
                words.explained(observed.measurement()),
                shown,
                stated.also().stream()
                        .map(o -> place(o, indicator.scale(), words))
                        .toList());
    }

    private static SourcePage.Place place(DeliveredFigure one, Scale scale, Wording words) {
        var observed = one.observed();
        var spot = observed.spot();
        return new SourcePage.Place(
                words.shown(observed.measurement(), scale),
                observed.raw(),
                one.delivery().file(),
                Long.toString(spot.line()),
                !spot.cell().isEmpty() ? spot.cell() : !spot.pointer().isEmpty() ? spot.pointer() : spot.column(),
                observed.source(),
                words.whose(one.delivery()),
                Swedish.time(one.delivery().takenInAt()),
                one.delivery().takenInBy(),
                "/inlasningar/" + one.delivery().id().value());
    }
}
