package se.styrkedja.figures.surfaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import se.styrkedja.figures.Examples;
import se.styrkedja.figures.Picture;

/// Writes every example to a folder, to be looked at: `java … se.styrkedja.figures.surfaces.Gallery FOLDER`.
public final class Gallery {
    private Gallery() {}

    public static Map<String, IntFunction<Picture>> all() {
        var all = new TreeMap<String, IntFunction<Picture>>();
        all.put("line", w -> Examples.overTime().picture(w));
        all.put("line-crowded", w -> Examples.crowded().picture(w));
        all.put("expected", w -> Examples.expected().picture(w));
        all.put("scatter", w -> Examples.scatter(false).picture(w));
        all.put("scatter-weighted", w -> Examples.scatter(true).picture(w));
        all.put("scatter-many", w -> Examples.manyScatter().picture(w));
        all.put("spread-many", w -> Examples.manySpread().picture(w));
        all.put("spread", w -> Examples.spread().picture(w));
        all.put("bars", w -> Examples.bars().picture(w));
        all.put("bars-plain", w -> Examples.plainBars().picture(w));
        all.put("shares", w -> Examples.shares().picture(w));
        return all;
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        for (var chart : all().entrySet())
            for (int width : new int[] {720, 360}) {
                var picture = chart.getValue().apply(width);
                var name = chart.getKey() + "-" + width;
                Files.write(folder.resolve(name + ".png"), Bitmap.png(picture.drawing(), 2));
                Files.writeString(folder.resolve(name + ".svg"), Svg.of(picture, name));
            }
    }
}
