package se.styrkedja.fetching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What those who publish figures would answer of the invented Nydala, in the shapes of their interfaces.
final class NydalaAnswers {
    static final String TOWN = "0999";
    static final String LINDSKOLAN = "99000101";
    static final String BERGSKOLAN = "99000102";
    static final String FREE_SCHOOL = "99000109";
    private static final String V4 = "/planned-educations/v4";

    private NydalaAnswers() {}

    /// Lets the server answer all that is asked of Nydala.
    static void teach(StandIn server) {
        server.answers("/v3/municipality?", """
                {"values":[{"id":"0000","title":"Riket","type":"L"},{"id":"0999","title":"Nydala","type":"K"},
                {"id":"0998","title":"Granstad","type":"K"}],"next_url":null,"count":3}""");
        server.answers("/v3/municipality_groups?", """
                {"values":[{"id":"G990001","title":"Liknande kommuner grundskola, Nydala, 2024","members":[
                {"member_id":"0998","member_title":"Granstad"}]}],"next_url":null}""");
        server.answers("/v3/data/kpi/", address -> StandIn.Reply.of(keyFigures(address, 2025, "231.5")));
        server.answers(
                V4 + "/school-units?geographicalAreaCode=0999",
                units(
                        0,
                        1,
                        List.of(
                                unit(LINDSKOLAN, "Lindskolan", "Kommunal"),
                                unit(BERGSKOLAN, "Bergskolan", "Kommunal"),
                                unit(FREE_SCHOOL, "Nydala friskola", "Frist\u00e5ende"))));
        for (var code : List.of(LINDSKOLAN, BERGSKOLAN)) {
            server.answers(V4 + "/school-units/" + code, detail(code));
            server.answers(V4 + "/school-units/" + code + "/statistics/gr", statistics(code, "229,4"));
            server.answers(V4 + "/school-units/" + code + "/surveys/", address -> StandIn.Reply.status(404));
        }
        server.answers(V4 + "/statistics/all-schools/salsa", salsa());
        server.answers(V4 + "/statistics/national-values/gr", national("gr"));
        server.answers(V4 + "/statistics/national-values/fsk", national("fsk"));
        server.answers(V4 + "/statistics/national-values/gran", national("gran"));
    }

    /// Kolada's answer to that address: one row for each id of the one kind and of the other.
    static String keyFigures(String address, int year, String value) {
        var parts = address.replaceFirst("\\?.*", "").split("/", -1);
        var rows = Arrays.stream(parts[4].split(",", -1))
                .flatMap(kpi -> Arrays.stream(parts[6].split(",", -1))
                        .map(town -> """
                        {"kpi":"%s","municipality":"%s","period":%d,"values":[
                        {"gender":"T","count":1,"status":"","value":%s,"isdeleted":false}]}""".formatted(kpi, town, year, value(kpi, value))))
                .collect(Collectors.joining(","));
        return "{\"values\":[" + rows + "],\"next_url\":null}";
    }

    /// Shares and points fit no merit value.
    private static String value(String kpi, String merit) {
        if (merit.equals("null")) return merit;
        return List.of("N15505", "U15415").contains(kpi) ? merit : "8.5";
    }

    static String units(int page, int pages, List<String> units) {
        return """
                {"status":"OK","message":"Success","body":{"_embedded":{"listedSchoolUnits":[%s]},
                "_links":{"self":{"href":"https://api.skolverket.se/planned-educations/v4/school-units"}},
                "page":{"size":100,"totalElements":%d,"totalPages":%d,"number":%d}}}""".formatted(String.join(",", units), units.size() * pages, pages, page);
    }

    static String unit(String code, String name, String kind) {
        return """
                {"code":"%s","name":"%s","geographicalAreaCode":"0999","postCodeDistrict":"Nydala",
                "typeOfSchooling":[{"code":"gr","displayName":"Grundskolan","schoolYears":["7","8","9"]}],
                "principalOrganizerType":"%s","abroadSchool":false}""".formatted(code, name, kind);
    }

    private static String detail(String code) {
        return """
                {"status":"OK","message":"Success","body":{"code":"%s","name":"%s","geographicalAreaCode":"0999",
                "organisationRegistryNumber":"2120009901","principalOrganizerType":"Kommunal",
                "corporationName":"NYDALA KOMMUN","companyForm":"Kommunal",
                "typeOfSchooling":[{"code":"gr","displayName":"Grundskolan","schoolYears":["7","8","9"]}]}}""".formatted(code, code.equals(LINDSKOLAN) ? "Lindskolan" : "Bergskolan");
    }

    static String statistics(String code, String merit) {
        var years = IntStream.rangeClosed(0, 4).mapToObj(back -> """
                {"value":"%s","valueType":"%s","timePeriod":"%d/%d"}""".formatted(
                merit, merit.equals("..") ? "OMITTED_DUE_TO_BASED_ON_FEW_PUPILS" : "EXISTS", 2024 - back, 25 - back));
        return """
                {"status":"OK","message":"Success","body":{"schoolUnit":"%s","averageGradesMeritRating9thGrade":[%s],
                "_links":{"self":{"href":"https://api.skolverket.se/planned-educations/v4/school-units/%s/statistics/gr"}}}}""".formatted(code, years.collect(Collectors.joining(",")), code);
    }

    private static String salsa() {
        return """
                {"status":"OK","message":"Success","body":{"timePeriod":"2024/25",
                "compulsorySchoolUnitSalsaMetricList":[{"schoolUnitCode":"99000101","name":"Lindskolan",
                "geographicalAreaCode":"0999","salsaAverageGradesIn9thGradeActual":{"value":"229","valueType":"EXISTS"},
                "salsaAverageGradesIn9thGradeDeviation":{"value":"-4","valueType":"EXISTS"},
                "salsaAverageCalculated":{"value":"233","valueType":"EXISTS"}}]}}""";
    }

    private static String national(String form) {
        return """
                {"status":"OK","message":"Success","body":{
                "certifiedTeachersQuota":[{"value":"71,5","valueType":"EXISTS","timePeriod":"2024/25"}],
                "_links":{"self":{"href":"https://api.skolverket.se/planned-educations/v4/statistics/national-values/%s"}}}}""".formatted(form);
    }
}
