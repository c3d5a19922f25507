package se.styrkedja.demo.nydala;

/// Somebody who is counted. Made up, and without a name.
interface Person {
    boolean girl();
}
