/// The pages of efforts: those within reach, one of them, and where one is begun.
@NullMarked
package se.styrkedja.plans.efforts.web;

import org.jspecify.annotations.NullMarked;
