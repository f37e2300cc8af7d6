package io.dpuledger.report.chart;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Writes SVG elements; escapes every text; the same calls give the same bytes. Colours, fonts and
 * strokes are classes of the page, so that light, dark and print each have their own.
 */
final class SvgCanvas {
  /** On anything narrower nobody can point. */
  private static final int POINTED_AT_FROM = 400;

  private final StringBuilder svg = new StringBuilder();
  private final String id;
  private final boolean hasTips;
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

  /** A straight line of a grid or an axis. */
  SvgCanvas line(double x1, double y1, double x2, double y2, Ink ink) {
    return path(ink.cssClass(), "M%s %sL%s %s", number(x1), number(y1), number(x2), number(y2));
  }

  /** A line along a path. */
  SvgCanvas stroke(String path, Ink ink, Stroke stroke) {
    return path(ink.cssClass() + " ln" + stroke.cssClass(), "%s", path);
  }

  /** A closed shape, filled; what is unknown is hatched, so that it needs no colour. */
  SvgCanvas shape(String path, Ink ink) {
    path(ink.cssClass(), "%s", path);
    if (ink == Ink.UNDECIDED) {
      hatch(path);
    }
    return this;
  }

  /** A closed shape, filled as strongly as a share of 1 says. */
  SvgCanvas shade(String path, Ink ink, double share) {
    svg.append("<path class=\"").append(ink.cssClass());
    svg.append("\" fill-opacity=\"").append(share);
    svg.append("\" d=\"").append(path).append("\"/>");
    return this;
  }

  /** An unseen rectangle that says something when pointed at. */
  SvgCanvas tip(double x, double y, double width, double height, String text) {
    if (hasTips) {
      svg.append("<path class=\"tip\" d=\"")
          .append(box(x, y, width, height))
          .append("\"><title>")
          .append(escape(text))
          .append("</title></path>");
    }
    return this;
  }

  SvgCanvas text(double x, double y, String text, Anchor anchor, Ink ink) {
    svg.append("<text x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" class=\"")
        .append(ink.cssClass())
        .append(anchor.cssClass)
        .append("\">")
        .append(escape(text))
        .append("</text>");
    return this;
  }

  /** What follows is not drawn beyond a plot. */
  void clipped(Plot plot) {
    String clipId = id + "-c";
    svg.append("<clipPath id=\"").append(escape(clipId)).append("\"><path d=\"");
    svg.append(box(plot.left(), plot.top() - 4, plot.width(), plot.height() + 8));
    svg.append("\"/></clipPath><g clip-path=\"url(#").append(escape(clipId)).append(")\">");
  }

  void unclipped() {
    svg.append("</g>");
  }

  /** The drawing, closed. */
  String svg() {
    return svg + "</svg>";
  }

  /** The path of a rectangle. */
  static String box(double x, double y, double width, double height) {
    String across = number(width);
    return "M"
        + number(x)
        + " "
        + number(y)
        + "h"
        + across
        + "v"
        + number(height)
        + "h-"
        + across
        + "z";
  }

  /** The path of a circle. */
  static String circle(double x, double y, double radius) {
    String across = number(2 * radius);
    String arc = "a" + number(radius) + " " + number(radius) + " 0 1 0 ";
    return "M" + number(x - radius) + " " + number(y) + arc + across + " 0" + arc + "-" + across
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

  private void hatch(String path) {
    if (!hasHatch) {
      svg.append("<defs><pattern id=\"")
          .append(escape(id + "-h"))
          .append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"")
          .append(" patternTransform=\"rotate(45)\"><path class=\"w3\" d=\"M0 0h1.6v6h-1.6z\"/>")
          .append("</pattern></defs>");
      hasHatch = true;
    }
    svg.append("<path fill=\"url(#").append(escape(id + "-h")).append(")\" d=\"").append(path);
    svg.append("\"/>");
  }

  private SvgCanvas path(String cssClass, String form, Object... parts) {
    svg.append("<path class=\"").append(cssClass).append("\" d=\"");
    svg.append(form.formatted(parts)).append("\"/>");
    return this;
  }

  private void element(String name, String id, String text) {
    svg.append('<').append(name).append(" id=\"").append(escape(id)).append("\">");
    svg.append(escape(text)).append("</").append(name).append('>');
  }
}
