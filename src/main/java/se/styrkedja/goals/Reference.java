package se.styrkedja.goals;

import java.time.LocalDate;

/// Where in a board's minutes a goal stands. In words: the decision itself is kept by a room above.
///
/// @param board its name
/// @param caseNumber diarienummer, such as `BUN 2024/31`
/// @param paragraph of the minutes, such as `42`
public record Reference(String board, String caseNumber, String paragraph, LocalDate decidedOn) {

    /// `BUN 2024/31 § 42`.
    public String text() {
        return caseNumber + " \u00a7\u00a0" + paragraph;
    }
}
