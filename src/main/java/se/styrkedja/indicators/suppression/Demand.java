package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.List;

/// How far apart the least and the greatest must lie that a reader can work out for one number.
record Demand(Variable variable, double need) {
    private static final double SHARE_OF_SUM = 0.1;
    private static final double AT_AN_END = Told.MOST_AT_AN_END;

    /// All that must hold as it is told now.
    static List<Demand> of(Network network, Telling telling) {
        var demands = new ArrayList<Demand>();
        for (var site : network.sites) of(site, telling, demands);
        return demands;
    }

    static void of(Site site, Telling telling, List<Demand> demands) {
        if (telling.arePersonsHidden(site) && site.entries.stream().anyMatch(Demand::guardsPersons))
            demands.add(new Demand(site.persons, site.limit()));
        for (var entry : site.entries) of(entry, telling, demands);
    }

    /// What stands in no file is guarded where it is a small group, and else like what is shown elsewhere.
    private static boolean guardsPersons(Entry entry) {
        return !entry.cell.isImplied() || entry.count().isSmall(entry.cell.limit());
    }

    private static void of(Entry entry, Telling telling, List<Demand> demands) {
        var told = telling.isVisible(entry) || !entry.cell.isImplied()
                ? telling.told(entry)
                : Told.of(entry.count(), entry.cell.limit());
        if (told == Told.SHOWN) return;
        for (var variable : entry.variables) {
            double need = need(variable, told, telling.isOpen(entry.site.persons));
            if (need > 0) demands.add(new Demand(variable, need));
        }
    }

    private static double need(Variable variable, Told told, boolean personsOpen) {
        boolean counted = variable.kind != Variable.Kind.SUM;
        if (!counted) return Math.max(1, Math.ceil(SHARE_OF_SUM * variable.value));
        double most = personsOpen ? Double.POSITIVE_INFINITY : variable.site.persons.value;
        return switch (told) {
            case HIDDEN -> Math.min(AT_AN_END + 1, most);
            case NEARLY_ALL -> variable.kind == Variable.Kind.NOT_REACHED ? Math.min(AT_AN_END, most) : 0;
            case NEARLY_NONE -> variable.kind == Variable.Kind.REACHED ? Math.min(AT_AN_END, most) : 0;
            case SHOWN -> 0;
        };
    }

    private boolean isExcused() {
        return variable.entry != null && variable.kind != Variable.Kind.SUM;
    }

    /// A number that can be all of zero to four is as open as what is told at an end.
    boolean isMet(Range range, Telling telling) {
        double width = range.width();
        if (width >= need) return true;
        if (!isExcused() || width < AT_AN_END) return false;
        return range.reachesNone()
                || (!telling.isOpen(variable.site.persons) && range.reaches(variable.site.persons.value));
    }
}
