/// Results: the page that says what the figures of one's school say, and on one's own level or below what they say of
/// each school.
///
/// In: who asks, and for which node of the organiser's tree, or for what is published. Out: the page `/resultat`, and
/// the same as data. Knows: [se.styrkedja.findings], [se.styrkedja.indicators.shown], `organisation`, `access`.
/// Does not: find anything itself, rank schools, or say why.
/// Source: skollagen (2010:800) 4 kap. 3–4 §§.
@NullMarked
package se.styrkedja.findings.results;

import org.jspecify.annotations.NullMarked;
