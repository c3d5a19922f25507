package se.styrkedja.dialogues;

/// How far one dialogue has come, in numbers: what a list tells without reading what is written in it.
///
/// @param withoutCause topics that have neither a cause nor somebody who finds one out, as [Minutes#answers] judges
/// @param someoneTookPart whether somebody is told to have taken part
/// @param openPoints agreed points that nobody has followed up
public record Progress(int withoutCause, boolean someoneTookPart, int openPoints) {}
