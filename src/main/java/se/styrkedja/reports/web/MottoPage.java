package se.styrkedja.reports.web;

import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Where the motto of a node's poster is written.
///
/// @param version the one that stands there now
/// @param written who wrote it and when; empty when nobody has
/// @param theirs what somebody else has written in the meantime; empty when nobody has
record MottoPage(Shell shell, Form form, String action, String back, int version, String written, String theirs) {
    public static final Form.Field MOTTO = Form.Field.optional("motto", 160).withoutSayingSo();
}
