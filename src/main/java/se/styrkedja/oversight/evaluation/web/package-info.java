/// The pages of the evaluation of the quality work.
@NullMarked
package se.styrkedja.oversight.evaluation.web;

import org.jspecify.annotations.NullMarked;
