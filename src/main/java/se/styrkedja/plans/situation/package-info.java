/// Situation analysis (nulägesanalys): what a node's people say it is good at and what it falls short in, a school year
/// at a time, with what they know it by and which of it they think matters most.
///
/// In: what people say in a workshop, findings they lean on, their votes; what was said last year. Out: strengths and
/// shortcomings, those with the most votes first. Knows: `dialogues` for who took part, `findings`, `indicators`,
/// `organisation`, `access`. Is known by: `reports`, `oversight`.
/// Does not: say why something falls short (that is asked in a dialogue, and an area begins in its answer), take what
/// has no evidence for known, or tell who voted for what: votes are kept by account so that they can be moved, and
/// read as numbers, or by the one who gave them.
/// Source: skollagen (2010:800) 4 kap. 3 and 4 §§ (planned and followed up; teachers, other staff and pupils take part,
/// guardians and children in preschool are given the opportunity), 6 § (documented).
@NullMarked
@NamedInterface("situation")
package se.styrkedja.plans.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
