/// What a node has decided, as documents: the improvement plan, the poster and Skolverket's form of final account. All
/// three are made of the same chains, so that no text is written twice.
///
/// In: chains of development areas, and who took part in the dialogues behind them. Out: a
/// [se.styrkedja.reports.Document] or a [se.styrkedja.reports.Poster]. Does not: add a word to what people wrote, or
/// leave out a heading that nothing stands under.
/// Source: skollagen (2010:800) 4 kap. 6 § (documented); Skolverket, Redovisning av insatser (problem, orsak, mål,
/// förväntad effekt).
@NullMarked
@NamedInterface("improvement")
package se.styrkedja.reports.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
