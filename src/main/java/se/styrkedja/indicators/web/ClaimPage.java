package se.styrkedja.indicators.web;

import java.util.List;
import java.util.Map;
import se.styrkedja.indicators.shown.Cell;
import se.styrkedja.web.Shell;

/// What somebody says of an indicator, held against its figures.
///
/// @param address of the form
/// @param parts which part of them it is about, and the others there are
/// @param ruling what the figures say of it, as a sentence; empty before anything is asked
/// @param evidence each side's figures, and what is missing
/// @param wrong what cannot be tried, by the field where it was chosen
record ClaimPage(
        Shell shell,
        String address,
        String whom,
        String unit,
        String municipality,
        List<IndicatorPage.Option> parts,
        List<IndicatorPage.Option> claims,
        List<IndicatorPage.Option> against,
        List<IndicatorPage.Option> from,
        List<IndicatorPage.Option> to,
        String ruling,
        List<Evidence> evidence,
        List<String> lacking,
        Map<String, String> wrong) {
    public ClaimPage {
        parts = List.copyOf(parts);
        claims = List.copyOf(claims);
        against = List.copyOf(against);
        from = List.copyOf(from);
        to = List.copyOf(to);
        evidence = List.copyOf(evidence);
        lacking = List.copyOf(lacking);
        wrong = Map.copyOf(wrong);
    }

    /// What cannot be tried of what was chosen in a field; empty when nothing is wrong.
    public String wrongWith(String field) {
        return wrong.getOrDefault(field, "");
    }

    /// One side of the claim.
    ///
    /// @param difference later minus earlier, in words; empty where one of them is not known
    public record Evidence(String name, Cell earlier, Cell later, String difference) {}
}
