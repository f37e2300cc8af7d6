package io.dpuledger.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes SVG elements; escapes every text; the same calls give the same bytes. Colours, fonts and
 * strokes are classes of the page, so that light, dark and print each have their own.
 */
final class SvgCanvas {
  /** On anything narrower nobody can point. */
  private static final int POINTED_AT_FROM = 400;

  private final StringBuilder svg = new StringBuilder();
  private final StringBuilder tips = new StringBuilder();
  private final String id;
  private final boolean hasTips;
  private final List<Text> texts = new ArrayList<>();
  private String textClass = "";
  private boolean hasHatch;

  /** Where a text is held. */
  enum Anchor {
    START(""),
    MIDDLE(" m"),
    END(" e");

    private final String cssClass;

    Anchor(String cssClass) {
      this.cssClass = cssClass;
    }
  }

  /** How a line is drawn, so that lines differ without colour. */
  enum Stroke {
    SOLID,
    THIN,
    DASHED,
    DOTTED,
    /** Each point of the path a dot. */
    DOTS;

    private String cssClass() {
      return this == SOLID ? "" : " " + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A text that is not written yet. */
  private record Text(String place, String escaped) {}

  SvgCanvas(String id, double width, double height, String title, String description) {
    this.id = id;
    hasTips = width >= POINTED_AT_FROM;
    svg.append("<svg class=\"chart\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(escape(id + "-t " + id + "-d"))
        .append("\">");
    element("title", id + "-t", title);
    element("desc", id + "-d", description);
  }

  /** The lines of a grid. */
  SvgCanvas grid(String path) {
    return path(Ink.GRID.cssClass(), path);
  }

  /** A line along a path. */
  SvgCanvas stroke(String path, Ink ink, Stroke stroke) {
    return path(ink.cssClass() + " ln" + stroke.cssClass(), path);
  }

  /** A closed shape, filled; what is unknown is hatched, so that it needs no colour. */
  SvgCanvas shape(String path, Ink ink) {
    path(ink.cssClass(), path);
    if (ink == Ink.UNDECIDED) {
      String hatch = hatch();
      svg.append("<path fill=\"").append(hatch).append("\" d=\"").append(path).append("\"/>");
    }
    return this;
  }

  /** Bars of one width, each the line in its middle: half as long as its outline. */
  SvgCanvas bars(String path, Ink ink, double width) {
    String drawn = " stroke-width=\"" + number(width) + "\" d=\"" + path + "\"/>";
    endTexts();
    svg.append("<path class=\"").append(ink.cssClass()).append(" bar\"").append(drawn);
    if (ink == Ink.UNDECIDED) {
      String hatch = hatch();
      svg.append("<path fill=\"none\" stroke=\"").append(hatch).append('"').append(drawn);
    }
    return this;
  }

  /** A closed shape, filled as strongly as a share of 1 says. */
  SvgCanvas shade(String path, Ink ink, double share) {
    endTexts();
    svg.append("<path class=\"").append(ink.cssClass());
    svg.append("\" fill-opacity=\"").append(share);
    svg.append("\" d=\"").append(path).append("\"/>");
    return this;
  }

  private static double whole(double value) {
    return (double) Math.round(value);
  }

  /** An unseen rectangle that says something when pointed at. */
  SvgCanvas tip(double x, double y, double width, double height, String text) {
    if (hasTips) {
      tips.append("<path d=\"")
          .append(box(whole(x), whole(y), whole(width), whole(height)))
          .append("\"><title>")
          .append(escape(text))
          .append("</title></path>");
    }
    return this;
  }

  SvgCanvas text(double x, double y, String text, Anchor anchor, Ink ink) {
    String cssClass = ink.cssClass() + anchor.cssClass;
    if (!cssClass.equals(textClass)) {
      endTexts();
      textClass = cssClass;
    }
    texts.add(new Text(" x=\"" + number(x) + "\" y=\"" + number(y) + "\"", escape(text)));
    return this;
  }

  /** Texts one after another that look alike say so once. */
  private void endTexts() {
    String cssClass = " class=\"" + textClass + "\"";
    boolean isGroup = texts.size() > 1;
    svg.append(isGroup ? "<g" + cssClass + ">" : "");
    for (Text text : texts) {
      svg.append("<text").append(text.place()).append(isGroup ? "" : cssClass);
      svg.append('>').append(text.escaped()).append("</text>");
    }
    svg.append(isGroup ? "</g>" : "");
    texts.clear();
  }

  /** What follows is not drawn beyond a plot. */
  void clipped(Plot plot) {
    endTexts();
    String clipId = id + "-c";
    svg.append("<clipPath id=\"").append(escape(clipId)).append("\"><path d=\"");
    svg.append(box(plot.left(), plot.top() - 4, plot.width(), plot.height() + 8));
    svg.append("\"/></clipPath><g clip-path=\"url(#").append(escape(clipId)).append(")\">");
  }

  void unclipped() {
    endTexts();
    svg.append("</g>");
  }

  /** The drawing, closed. */
  String svg() {
    endTexts();
    String tipped = tips.isEmpty() ? "" : "<g class=\"tip\">" + tips + "</g>";
    return svg + tipped + "</svg>";
  }

  /** The path of a rectangle, to be filled. */
  static String box(double x, double y, double width, double height) {
    String across = number(width);
    return "M" + number(x) + " " + number(y) + "h" + across + "v" + number(height) + "h-" + across;
  }

  /** The path of a circle. */
  static String circle(double x, double y, double radius) {
    String across = number(2 * radius);
    String arc = "a" + number(radius) + " " + number(radius) + " 0 1 0 ";
    return "M"
        + number(x - radius)
        + " "
        + number(y)
        + arc
        + across
        + " 0"
        + arc
        + "-"
        + across
        + " 0z";
  }

  static String number(double value) {
    return BigDecimal.valueOf(Math.round(value * 10), 1).stripTrailingZeros().toPlainString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The hatch of this drawing, as a paint. */
  private String hatch() {
    String hatchId = escape(id + "-h");
    if (!hasHatch) {
      svg.append("<defs><pattern id=\"")
          .append(hatchId)
          .append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"")
          .append(" patternTransform=\"rotate(45)\"><path class=\"w3\" d=\"M0 0h1.6v6h-1.6z\"/>")
          .append("</pattern></defs>");
      hasHatch = true;
    }
    return "url(#" + hatchId + ")";
  }

  private SvgCanvas path(String cssClass, String path) {
    endTexts();
    svg.append("<path class=\"").append(cssClass).append("\" d=\"").append(path).append("\"/>");
    return this;
  }

  private void element(String name, String id, String text) {
    svg.append('<').append(name).append(" id=\"").append(escape(id)).append("\">");
    svg.append(escape(text)).append("</").append(name).append('>');
  }
}
