/// The pages of reports: the start page, which says what is here, and the reports themselves.
@NullMarked
package se.styrkedja.reports.web;

import org.jspecify.annotations.NullMarked;
