/// The pages of indicators: what is measured, one of them over time, and where each number stands in which file.
@NullMarked
package se.styrkedja.indicators.web;

import org.jspecify.annotations.NullMarked;
