/// The pages of the situation analyses: which there are, one that people write and vote in and read as a document when
/// it is closed, and where one says something.
@NullMarked
package se.styrkedja.plans.situation.web;

import org.jspecify.annotations.NullMarked;
