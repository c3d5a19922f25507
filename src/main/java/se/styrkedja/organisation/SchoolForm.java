package se.styrkedja.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A school form (skolform), or the leisure-time centre, by the codes of Skolverket's interfaces.
public enum SchoolForm {
    /// Preschool (förskola).
    FS,
    /// Preschool class (förskoleklass).
    FSK,
    /// Leisure-time centre (fritidshem).
    FTH,
    /// Compulsory school (grundskola).
    GR,
    /// Adapted compulsory school (anpassad grundskola, before 2 July 2023 grundsärskola).
    GRAN,
    /// Upper-secondary school (gymnasieskola).
    GY,
    /// Adapted upper-secondary school (anpassad gymnasieskola).
    GYAN,
    /// Adult education (komvux).
    VUX,
    /// Special school (specialskola).
    SP,
    /// Sami school (sameskola).
    SAM;

    /// `gr`, as in the addresses of Skolverket's interfaces.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SchoolForm> ofCode(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }
}
