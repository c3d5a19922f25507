package se.styrkedja.demo.nydala;

/// One made-up student who began a programme of upper-secondary school.
///
/// @param diplomaAfter in how many years the diploma (examen) was taken; 0 for never
/// @param left whether the student had a diploma or a certificate (studiebevis) after three years
/// @param eligible basic eligibility for higher education, among those who left
/// @param pointTenths the grade points in tenths, 0–200
/// @param admissionTenths the merit value of admission in tenths
record Student(boolean girl, int diplomaAfter, boolean left, boolean eligible, int pointTenths, int admissionTenths)
        implements Person {}
