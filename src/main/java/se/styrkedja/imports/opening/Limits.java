package se.styrkedja.imports.opening;

/// How much of a file is taken in at most. A national export has 2,000 rows and a table of five years 60,000, so these
/// stop bombs and mistakes and nobody else.
///
/// @param packedBytes as delivered
/// @param unpackedBytes after unpacking, all entries together
/// @param entries in a ZIP
/// @param ratio unpacked to packed, asked once more than [#RATIO_FROM] bytes have come out
/// @param cells in all rows together, of which several files at once fit the memory the launcher gives
/// @param cell characters in one
record Limits(long packedBytes, long unpackedBytes, int entries, int ratio, int rows, long cells, int cell) {
    static final Limits OF_THE_HOUSE = new Limits(100L << 20, 512L << 20, 2_000, 200, 1_000_000, 5_000_000, 100_000);

    /// Small files may pack as well as they like: a sheet of empty cells packs to almost nothing.
    static final long RATIO_FROM = 1L << 20;

    void checkPacked(long bytes) throws Unopenable {
        if (bytes > packedBytes) throw new Unopenable("file.too-big", 0, megabytes(packedBytes), megabytes(bytes));
    }

    void checkUnpacked(long out, long in) throws Unopenable {
        if (out > unpackedBytes) throw new Unopenable("file.unpacks-too-big", 0, megabytes(unpackedBytes));
        if (out > RATIO_FROM && out > in * ratio)
            throw new Unopenable("file.packed-too-hard", 0, Integer.toString(ratio), megabytes(out), megabytes(in));
    }

    void checkRows(long soMany, long line) throws Unopenable {
        if (soMany > rows) throw new Unopenable("file.too-many-rows", line, Integer.toString(rows));
    }

    void checkCells(long soMany, long line) throws Unopenable {
        if (soMany > cells) throw new Unopenable("file.too-many-cells", line, Long.toString(cells));
    }

    void checkCell(String text, long line) throws Unopenable {
        if (text.length() > cell) throw cellTooLong(line);
    }

    Unopenable cellTooLong(long line) {
        return new Unopenable("file.cell-too-long", line, Integer.toString(cell));
    }

    private static String megabytes(long bytes) {
        return Long.toString(Math.max(1, bytes >> 20));
    }
}
