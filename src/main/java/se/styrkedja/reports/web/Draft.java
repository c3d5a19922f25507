package se.styrkedja.reports.web;

import se.styrkedja.reports.Document;
import se.styrkedja.vocabulary.Period;

/// A report of an organiser as it is now, whatever kind it is: what people write in and what a board decides.
///
/// @param key names it in every version of it
/// @param code of whose report it is
/// @param title such as `Nydala 2024/25`
/// @param file what its files are called, without ending
/// @param document with the places still empty
record Draft(String key, String code, Period period, String title, String file, Document document) {

    String address() {
        return address(code, period);
    }

    /// `/rapporter/9901/2024-25` for a school year, `/rapporter/9901/2025` for a calendar year.
    static String address(String code, Period period) {
        return "/rapporter/" + code + "/" + period.toString().replace('/', '-');
    }
}
