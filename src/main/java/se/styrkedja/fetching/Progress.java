package se.styrkedja.fetching;

/// Is told how far a fetch has come.
public interface Progress {

    /// @param done how many answers of that question have come
    /// @param all of how many, pages aside
    void came(String source, String question, int done, int all);
}
