package se.styrkedja.web.wordings;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where something is taken back: what happens then, and why it cannot be done now.
///
/// @param action where it is sent
/// @param back the page it is asked from
/// @param id of what is taken back
/// @param text how it reads
/// @param with what is gone with it, each by its name
/// @param reasons why it cannot be taken back now, in sentences; empty when it can
/// @param then what happens with it, and where it is restored
/// @param basis the version of what is taken back
/// @param stale what somebody else has written in it meanwhile
public record WithdrawalPage(
        Shell shell,
        Form form,
        String action,
        String back,
        String id,
        String text,
        List<String> with,
        List<String> reasons,
        String then,
        String basis,
        StaleVersion stale) {
    /// Why it is taken back.
    public static final Form.Field WHY =
            Form.Field.required("tillbaka-skal", 2000, Messages.of("web").text("take-back.reason.missing"));

    public WithdrawalPage {
        with = List.copyOf(with);
        reasons = List.copyOf(reasons);
    }
}
