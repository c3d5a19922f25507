package se.styrkedja.access.visits;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.web.Labels;

/// What was typed in forms that came to nothing, as when what they were about had been settled meanwhile, by the key of
/// the form: in memory only, the latest, and for nobody but the one who typed it. The page that such a form leads to
/// shows what does not stand on it ([ToldFilter]).
final class Unsaved {
    /// Of as much as one form takes each.
    private static final int FORMS_KEPT = 200;

    private final Map<String, Typed> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Typed> eldest) {
            return size() > FORMS_KEPT;
        }
    });

    private record Typed(String account, List<Labels.Told> texts) {}

    void keep(String key, String account, List<Labels.Told> texts) {
        if (!texts.isEmpty()) kept.put(key, new Typed(account, List.copyOf(texts)));
    }

    /// What the account typed in the form; none when it was not kept, or is another's.
    List<Labels.Told> of(String key, String account) {
        var typed = kept.get(key);
        return typed != null && typed.account().equals(account) ? typed.texts() : List.of();
    }
}
