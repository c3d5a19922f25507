package se.styrkedja.figures.surfaces;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A PNG file of at most 256 colours, one byte a pixel: charts have few colours, and hundreds of them are made at a
/// time. Where smoothed edges need more, near shades are made one.
/// Source: W3C PNG, third edition, sections 5 and 11.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int[] PRECISE = {0xffffff, 0xfefefe, 0xfcfcfc, 0xf8f8f8, 0xf0f0f0, 0xe0e0e0};

    private Png() {}

    /// @param image of the type `TYPE_INT_RGB`
    static byte[] of(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var indexed = new Indexed(pixels, image.getWidth());
        var out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(image.getWidth())
                        .putInt(image.getHeight())
                        .put(new byte[] {8, 3, 0, 0, 0})
                        .array(),
                13);
        chunk(out, "PLTE", indexed.palette, indexed.colours * 3);
        deflated(out, indexed.rows);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static void deflated(ByteArrayOutputStream out, byte[] rows) {
        var deflater = new Deflater(2);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var packed = new byte[rows.length / 2 + 1024];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) packed = Arrays.copyOf(packed, 2 * length);
                length += deflater.deflate(packed, length, packed.length - length);
            }
            chunk(out, "IDAT", packed, length);
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content, int length) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /// The pixels as numbers of a palette, each row led by its filter byte (0, none).
    private static final class Indexed {
        private static final int SLOTS = 4096;

        final byte[] rows;
        final byte[] palette = new byte[256 * 3];
        int colours;
        private final int[] slotColour = new int[SLOTS];
        private final short[] slotNumber = new short[SLOTS];

        Indexed(int[] pixels, int width) {
            rows = new byte[pixels.length + pixels.length / width];
            int level = 0;
            while (!fill(pixels, width, PRECISE[level])) level++;
        }

        /// False when the colours, told apart so precisely, do not fit in the palette.
        private boolean fill(int[] pixels, int width, int mask) {
            colours = 0;
            Arrays.fill(slotNumber, (short) 0);
            int before = -1;
            byte number = 0;
            for (int i = 0, at = 0; i < pixels.length; i++) {
                if (i % width == 0) at++;
                int pixel = pixels[i] & 0xffffff;
                if (pixel != before) {
                    int known = number(pixel & mask, pixel);
                    if (known < 0) return false;
                    number = (byte) known;
                    before = pixel;
                }
                rows[at++] = number;
            }
            return true;
        }

        private int number(int colour, int shown) {
            int slot = (colour * 0x9E3779B1) >>> 20;
            while (slotNumber[slot] != 0) {
                if (slotColour[slot] == colour) return slotNumber[slot] - 1;
                slot = (slot + 1) % SLOTS;
            }
            if (colours == 256) return -1;
            slotColour[slot] = colour;
            slotNumber[slot] = (short) (colours + 1);
            palette[3 * colours] = (byte) (shown >> 16);
            palette[3 * colours + 1] = (byte) (shown >> 8);
            palette[3 * colours + 2] = (byte) shown;
            return colours++;
        }
    }
}
