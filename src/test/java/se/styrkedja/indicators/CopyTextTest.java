package se.styrkedja.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import se.styrkedja.testing.TestHouse;

/// What Nydala wrote in a cell is read back letter by letter.
class CopyTextTest {
    private static final String ODD = """
            copy (select E'12,3\\t%\\n"Lind\\\\skolan"\\r\\b\\f\\v\u00e5', null, E'\\\\N', '') to stdout""";

    @Test
    void tabs_line_breaks_and_backslashes_of_a_cell_come_back_as_they_were() throws SQLException {
        try (var house = TestHouse.empty();
                var connection = house.pool().getConnection()) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ODD);

            assertThat(CopyText.cells(requireNonNull(rows.readFromCopy())))
                    .containsExactly("12,3\t%\n\"Lind\\skolan\"\r\b\f\u000b\u00e5", null, "\\N", "");
            assertThat(rows.readFromCopy()).isNull();
        }
    }
}
