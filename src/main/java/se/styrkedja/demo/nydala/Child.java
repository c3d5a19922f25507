package se.styrkedja.demo.nydala;

import java.util.ArrayList;
import java.util.List;

/// A made-up child or pupil of whom only the number is used.
record Child(boolean girl) implements Person {
    static List<Child> group(int girls, int boys) {
        var all = new ArrayList<Child>();
        for (int i = 0; i < girls + boys; i++) all.add(new Child(i < girls));
        return all;
    }
}
