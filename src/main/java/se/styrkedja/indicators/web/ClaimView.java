package se.styrkedja.indicators.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.styrkedja.analysis.Claim;
import se.styrkedja.analysis.Sample;
import se.styrkedja.analysis.Verdict;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.chance.JudgedElsewhere;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.indicators.shown.Cell;
import se.styrkedja.indicators.shown.Cells;
import se.styrkedja.indicators.shown.FigureAddress;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Visitor;

/// Tries a claim and shows what it was tried with. It says whether the figures bear it, never whether it is wise.
final class ClaimView {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    private final Indicator indicator;
    private final Question question;
    private final Ledger ledger;
    private final Register register;
    private final Said said;
    private final Function<JudgedElsewhere.Asked, Optional<Boolean>> elsewhere;
    private final Names names;
    private final Variation variation;
    private final Wording words = new Wording();
    private final List<Period> periods;

    /// A claim as it is tried by itself, and whether the same difference is more than chance among all that is looked
    /// at
    /// elsewhere.
    private record Tried(Claim claim, Optional<Boolean> amongAll) {
        boolean isOneOfMany() {
            return !(claim.verdict() instanceof Verdict.NotTestable)
                    && amongAll.filter(beyond -> !beyond).isPresent();
        }
    }

    ClaimView(
            Indicator indicator,
            Question question,
            Ledger ledger,
            Register register,
            Said said,
            Function<JudgedElsewhere.Asked, Optional<Boolean>> elsewhere) {
        this.indicator = indicator;
        this.question = question;
        this.ledger = ledger;
        this.register = register;
        this.said = said;
        this.elsewhere = elsewhere;
        names = new Names(register);
        variation = Variation.of(indicator);
        periods = List.copyOf(new LinkedHashSet<>(known(question.about()).keySet()));
    }

    ClaimPage page(Visitor visitor) {
        var tried = tried();
        var name = names.of(question.about());
        return new ClaimPage(
                visitor.inside(
                                OrganisationRoom.RESULTS,
                                tried.map(this::heading).orElseGet(() -> MESSAGES.text("claim.title")))
                        .below(MESSAGES.text("crumb.indicators"), "/indikatorer")
                        .below(indicator.title(), "/indikatorer/" + indicator.id() + whom()),
                "/indikatorer/" + indicator.id() + "/pastaende",
                MESSAGES.text("claim.whom", words.measure(indicator, question.breakdown()), name),
                question.about().level() == Level.UNIT ? question.about().code() : "",
                question.municipality(),
                IndicatorView.breakdowns(question, ledger, words),
                Arrays.stream(Said.Kind.values())
                        .map(k -> option(
                                k.word(),
                                MESSAGES.text("claim.kind." + k),
                                said.kind().filter(k::equals).isPresent()))
                        .toList(),
                others().stream()
                        .map(s -> option(s.code(), names.of(s), s.equals(said.against())))
                        .toList(),
                options(from()),
                options(to()),
                tried.map(c -> MESSAGES.text("claim.ruling." + ruling(c))).orElse(""),
                tried.map(c -> evidence()).orElse(List.of()),
                tried.map(t -> lacking(t.claim)).orElse(List.of()),
                wrong());
    }

    private String whom() {
        var unit = question.about().level() == Level.UNIT ? question.about().code() : "";
        return "?kommun=" + question.municipality() + "&enhet=" + unit + "&uppdelning="
                + FigureAddress.written(question.breakdown().toString());
    }

    /// The years to choose between: those with a figure of any kind, so that a hidden one can be asked for too.
    private SortedMap<Period, Boolean> known(Subject subject) {
        var periods = new TreeMap<Period, Boolean>();
        for (var stated : ledger.of(subject))
            if (stated.observed().indicator().equals(indicator.id())
                    && stated.observed().breakdown().equals(question.breakdown()))
                periods.put(stated.observed().period(), stated.known().isPresent());
        return periods;
    }

    private List<Subject> others() {
        var others = new ArrayList<Subject>();
        if (question.about().level() == Level.UNIT)
            register.unit(question.about().code())
                    .map(Unit::municipality)
                    .filter(m -> !m.isEmpty())
                    .ifPresent(m -> others.add(Subject.municipality(m)));
        others.add(Subject.COUNTRY);
        return others;
    }

    private Optional<Period> to() {
        return said.to().or(() -> periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast()));
    }

    private Optional<Period> from() {
        return said.from()
                .or(() -> to().flatMap(to -> periods.reversed().stream()
                                .filter(p -> p.compareTo(to) < 0 && isOfTheSameSchools(question.about(), to, p))
                                .findFirst())
                        .or(() -> periods.size() < 2 ? to() : Optional.of(periods.get(periods.size() - 2))));
    }

    private boolean isOfTheSameSchools(Subject subject, Period later, Period earlier) {
        return LikeWithLike.isOfTheSameSchools(indicator.id(), subject, later, earlier);
    }

    private List<IndicatorPage.Option> options(Optional<Period> chosen) {
        return periods.stream()
                .map(p -> option(
                        p.toString(), words.period(p), chosen.filter(p::equals).isPresent()))
                .toList();
    }

    /// What cannot be tried, by the field where it was chosen.
    private Map<String, String> wrong() {
        var wrong = new HashMap<String, String>();
        boolean compares = said.kind().filter(Said.Kind::compares).isPresent();
        if (said.kind().filter(Said.Kind.IS_ABOVE::equals).isPresent()
                && LikeWithLike.isOfOtherPupils(indicator, question.about()))
            wrong.put("mot", MESSAGES.text("claim.wrong.pupils"));
        if (compares && LikeWithLike.addsProgrammes(indicator, question.breakdown()))
            wrong.put("mot", MESSAGES.text("claim.wrong.programmes"));
        if (compares && LikeWithLike.isOfOtherForms(indicator, question.about(), question.breakdown()))
            wrong.put("mot", MESSAGES.text("claim.wrong.forms"));
        boolean moves = said.kind().filter(kind -> kind != Said.Kind.IS_ABOVE).isPresent();
        if (moves
                && from().flatMap(from -> to().filter(to -> from.compareTo(to) >= 0))
                        .isPresent()) wrong.put("till", MESSAGES.text("claim.wrong.order"));
        else if (moves
                && from().flatMap(from ->
                                to().filter(to -> sides().stream().anyMatch(s -> !isOfTheSameSchools(s, to, from))))
                        .isPresent()) wrong.put("till", MESSAGES.text("claim.wrong.turns"));
        return wrong;
    }

    private Optional<Tried> tried() {
        if (!wrong().isEmpty()) return Optional.empty();
        return said.kind()
                .flatMap(kind -> from().flatMap(
                                from -> to().map(to -> new Tried(tried(kind, from, to), amongAll(kind, from, to)))));
    }

    /// Nothing is judged elsewhere of whose change is the larger.
    private Optional<Boolean> amongAll(Said.Kind kind, Period from, Period to) {
        var beside = kind.compares() ? Optional.of(said.against()) : Optional.<Subject>empty();
        return kind == Said.Kind.ROSE_MORE
                ? Optional.empty()
                : elsewhere.apply(new JudgedElsewhere.Asked(
                        question.about(), indicator.id(), question.breakdown(), beside, from, to));
    }

    private Claim tried(Said.Kind kind, Period from, Period to) {
        var own = new Claim.Side(names.of(question.about()), samples(question.about()), variation.overdispersion());
        return switch (kind) {
            case ROSE -> Claim.rose(own, from, to);
            case FELL -> Claim.fell(own, from, to);
            case ROSE_MORE -> Claim.roseMore(own, other(own), from, to);
            case IS_ABOVE -> Claim.isAbove(own, other(own), to);
        };
    }

    /// Those that it is compared with, without those that it is about.
    private Claim.Side other(Claim.Side own) {
        var theirs = samples(said.against());
        if (others().contains(said.against()))
            theirs.replaceAll((period, whole) -> Optional.ofNullable(own.known().get(period))
                    .map(part -> Sample.rest(whole, part))
                    .orElse(whole));
        return new Claim.Side(names.of(said.against()), theirs, variation.overdispersion());
    }

    private SortedMap<Period, Sample> samples(Subject subject) {
        var known = new TreeMap<Period, Sample>();
        for (var period : known(subject).keySet())
            ledger.figure(indicator.id(), subject, period, question.breakdown())
                    .filter(stated -> stated.known().isPresent())
                    .ifPresent(stated -> known.put(period, variation.sample(stated)));
        return known;
    }

    /// The word of the answer, and of the reason where there is none.
    private static String ruling(Tried tried) {
        if (tried.isOneOfMany()) return "MANY";
        return switch (tried.claim.verdict()) {
            case Verdict.Supported yes -> "SUPPORTED" + of(yes.basis(), tried);
            case Verdict.NotTestable no -> no.reason().name();
            case Verdict.Contradicted against -> "CONTRADICTED" + of(against.basis(), tried);
        };
    }

    /// A count is a count, and nothing of chance is said of it.
    private static String of(Verdict.Basis basis, Tried tried) {
        return switch (basis.method()) {
            case SHARES, MEANS -> tried.amongAll.isPresent() ? ".same" : "";
            case COUNTS -> ".count";
        };
    }

    private static String answer(Tried tried) {
        if (tried.isOneOfMany()) return "claim.heading.NOT_TESTABLE";
        return switch (tried.claim.verdict()) {
            case Verdict.Supported yes -> "claim.heading.SUPPORTED";
            case Verdict.NotTestable no -> "claim.heading.NOT_TESTABLE";
            case Verdict.Contradicted against -> "claim.heading.CONTRADICTED";
        };
    }

    private String heading(Tried tried) {
        var kind = said.kind().orElseThrow();
        return MESSAGES.text(
                answer(tried),
                MESSAGES.text(
                        "claim.said." + kind,
                        whose(),
                        indicator.title(),
                        from().map(words::period).orElse(""),
                        to().map(words::period).orElse(""),
                        said.against().equals(Subject.COUNTRY)
                                ? MESSAGES.text("claim.country")
                                : names.of(said.against())));
    }

    /// Whom it is about, and which part of them when not all.
    private String whose() {
        var name = names.of(question.about());
        return question.isOfAll() ? name : MESSAGES.text("finding.part", name, words.breakdown(question.breakdown()));
    }

    private List<ClaimPage.Evidence> evidence() {
        return sides().stream().map(this::evidence).toList();
    }

    private List<Subject> sides() {
        return said.kind().filter(Said.Kind::compares).isPresent()
                ? List.of(question.about(), said.against())
                : List.of(question.about());
    }

    private ClaimPage.Evidence evidence(Subject subject) {
        var cells = new Cells(indicator.scale(), words);
        var earlier = from().flatMap(p -> ledger.figure(indicator.id(), subject, p, question.breakdown()));
        var later = to().flatMap(p -> ledger.figure(indicator.id(), subject, p, question.breakdown()));
        boolean isOfTheSame = from().flatMap(then -> to().map(now -> isOfTheSameSchools(subject, now, then)))
                .orElse(false);
        var difference = later.filter(l -> isOfTheSame)
                .flatMap(l -> l.known())
                .flatMap(now -> earlier.flatMap(e -> e.known())
                        .map(then -> words.difference(now.value().subtract(then.value()), indicator)))
                .orElse("");
        return new ClaimPage.Evidence(
                names.of(subject),
                earlier.map(cells::of).orElse(Cell.NONE),
                later.map(cells::of).orElse(Cell.NONE),
                difference);
    }

    private List<String> lacking(Claim claim) {
        return claim.missing().stream()
                .map(m -> MESSAGES.text("claim.lacking", m.code(), words.period(m.period())))
                .toList();
    }

    private static IndicatorPage.Option option(String value, String title, boolean chosen) {
        return new IndicatorPage.Option(value, title, chosen);
    }
}
