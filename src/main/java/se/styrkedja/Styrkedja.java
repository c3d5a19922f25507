package se.styrkedja;

import org.springframework.modulith.Modulithic;

/// Where the program starts.
@Modulithic(systemName = "Styrkedja")
public final class Styrkedja {
    private Styrkedja() {}

    public static void main(String[] arguments) {
        System.exit(64);
    }
}
