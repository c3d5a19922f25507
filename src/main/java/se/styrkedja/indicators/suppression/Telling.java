package se.styrkedja.indicators.suppression;

/// What is told of each entry now.
final class Telling {
    private final Told[] told;
    private final int[] visible;
    private int version;

    Telling(Network network) {
        told = new Told[network.entries.size()];
        visible = new int[network.sites.size()];
        for (var entry : network.entries) {
            told[entry.index] = entry.cell.toldByItself();
            if (isVisible(entry)) visible[entry.site.index]++;
        }
    }

    Told told(Entry entry) {
        return told[entry.index];
    }

    /// Changes whenever something is hidden or shown.
    int version() {
        return version;
    }

    boolean isVisible(Entry entry) {
        return told[entry.index] != Told.HIDDEN && !entry.cell.isImplied();
    }

    boolean canHide(Entry entry) {
        return entry.isFree() && told[entry.index] != Told.HIDDEN;
    }

    boolean isHiddenForAnother(Entry entry) {
        return entry.isFree() && told[entry.index] == Told.HIDDEN && entry.cell.toldByItself() != Told.HIDDEN;
    }

    void hide(Entry entry) {
        told[entry.index] = Told.HIDDEN;
        visible[entry.site.index]--;
        version++;
    }

    /// Tells again what may be told of it by itself.
    void show(Entry entry) {
        told[entry.index] = entry.cell.toldByItself();
        visible[entry.site.index]++;
        version++;
    }

    boolean arePersonsHidden(Site site) {
        return visible[site.index] == 0;
    }

    int visibleAt(Site site) {
        return visible[site.index];
    }

    /// Whether a reader does not know it from what is told of it.
    boolean isOpen(Variable variable) {
        var entry = variable.entry;
        if (entry == null) return arePersonsHidden(variable.site);
        return told[entry.index] != Told.SHOWN || entry.cell.isImplied();
    }

    double greatest(Variable variable) {
        var entry = variable.entry;
        return greatest(variable, entry == null ? Told.HIDDEN : told[entry.index]);
    }

    static double greatest(Variable variable, Told told) {
        boolean atAnEnd = switch (told) {
            case NEARLY_NONE -> variable.kind == Variable.Kind.REACHED;
            case NEARLY_ALL -> variable.kind == Variable.Kind.NOT_REACHED;
            case SHOWN, HIDDEN -> false;
        };
        return atAnEnd ? Told.MOST_AT_AN_END : Double.POSITIVE_INFINITY;
    }
}
