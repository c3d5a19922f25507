package se.styrkedja.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A port to serve on: 0 for any free one, at most 65535. Anything else is refused before a command begins.
record Port(int number) {
    private static final int LAST = 65_535;

    static final class Reader implements ITypeConverter<Port> {
        @Override
        public Port convert(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST)
                throw new TypeConversionException("no port: " + text);
            return new Port(Integer.parseInt(text));
        }
    }
}
