package se.styrkedja.imports.skolverket;

import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// An answer of the national school-unit register's interface, version 2: known by its form, so
/// that a person is told what it is, and not read.
final class RegisterAnswer implements Layout {
    @Override
    public String id() {
        return "skolverket-skolenhetsregistret-svar";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPORT;
    }

    @Override
    public Stage stage() {
        return Stage.REGISTERS;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Tree tree
                && tree.root().at("/data/type").asString("").equals("schoolunit");
    }

    @Override
    public void read(Content content, Draft draft) {
        draft.refuse(new Fault("register.answer", Place.of(content.file())));
    }
}
