package se.styrkedja.reports.writing;

import se.styrkedja.figures.Picture;

/// Puts a chart into the text of a Word file: as SVG, with a bitmap for programs that cannot draw it.
/// Source: [MS-ODRAWXML] 2.3.2.7, svgBlip.
final class WordPicture {
    private static final long WIDTH = 5_112_000; // the width of the text, 142 mm in EMU
    private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    private final Markup xml;

    WordPicture(Markup xml) {
        this.xml = xml;
    }

    void write(int number, Picture picture) {
        var drawing = picture.drawing();
        String width = Long.toString(WIDTH);
        String height = Long.toString(WIDTH * drawing.height() / drawing.width());
        String id = Integer.toString(number);
        String name = "Diagram " + number;
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Diagram").close();
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", width, "cy", height);
        xml.empty("wp:docPr", "id", id, "name", name, "descr", picture.title() + ". " + picture.description());
        xml.open("wp:cNvGraphicFramePr")
                .empty("a:graphicFrameLocks", "noChangeAspect", "1")
                .close();
        xml.open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("pic:pic").open("pic:nvPicPr").empty("pic:cNvPr", "id", id, "name", name);
        xml.empty("pic:cNvPicPr").close();
        blip(number);
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", width, "cy", height).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close().close().close().close().close();
    }

    private void blip(int number) {
        xml.open("pic:blipFill").open("a:blip", "r:embed", "png" + number).open("a:extLst");
        xml.open("a:ext", "uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
        xml.empty("asvg:svgBlip", "xmlns:asvg", SVG, "r:embed", "svg" + number);
        xml.close()
                .close()
                .close()
                .open("a:stretch")
                .empty("a:fillRect")
                .close()
                .close();
    }
}
