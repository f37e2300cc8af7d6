package io.dpuledger.report.chart;

import java.math.BigDecimal;

/** Writes SVG elements; escapes every text; the same calls give the same bytes. */
final class SvgCanvas {
  private static final String FONT = "Inter, 'Segoe UI', 'DejaVu Sans', sans-serif";
  private final StringBuilder svg = new StringBuilder();

  /** Where a text is held. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    private String attribute() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  SvgCanvas(String id, double width, double height, String title, String description) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(escape(id + "-t " + id + "-d"))
        .append("\" font-family=\"")
        .append(FONT)
        .append("\" font-size=\"12\">");
    element("title", id + "-t", title);
    element("desc", id + "-d", description);
  }

  SvgCanvas line(double x1, double y1, double x2, double y2, Ink ink) {
    svg.append("<path class=\"")
        .append(ink.cssClass())
        .append("\" stroke=\"")
        .append(ink.colour())
        .append("\" fill=\"none\" d=\"M")
        .append(number(x1))
        .append(' ')
        .append(number(y1))
        .append('L')
        .append(number(x2))
        .append(' ')
        .append(number(y2))
        .append("\"/>");
    return this;
  }

  /** A closed shape, filled. */
  SvgCanvas shape(String path, Ink ink) {
    svg.append("<path class=\"").append(ink.cssClass());
    svg.append("\" fill=\"").append(ink.colour()).append("\" d=\"").append(path).append("\"/>");
    return this;
  }

  /** A closed shape, filled as strongly as a share of 1 says. */
  SvgCanvas shade(String path, Ink ink, double share) {
    svg.append("<path class=\"").append(ink.cssClass());
    svg.append("\" fill=\"").append(ink.colour());
    svg.append("\" fill-opacity=\"").append(share);
    svg.append("\" d=\"").append(path).append("\"/>");
    return this;
  }

  /** A filled shape of slanted lines over its own ground, so that it needs no colour to be told. */
  SvgCanvas hatch(String path, String patternId) {
    shape(path, Ink.UNDECIDED);
    svg.append("<path fill=\"url(#").append(escape(patternId));
    svg.append(")\" d=\"").append(path).append("\"/>");
    return this;
  }

  SvgCanvas hatchPattern(String patternId) {
    svg.append("<defs><pattern id=\"")
        .append(escape(patternId))
        .append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"")
        .append(" patternTransform=\"rotate(45)\"><path class=\"")
        .append(Ink.IDLE.cssClass())
        .append("\" fill=\"")
        .append(Ink.IDLE.colour())
        .append("\" d=\"M0 0h1.6v6h-1.6z\"/></pattern></defs>");
    return this;
  }

  /** An unseen rectangle that says something when pointed at. */
  SvgCanvas tip(double x, double y, double width, double height, String text) {
    svg.append("<path class=\"tip\" fill=\"none\" pointer-events=\"all\" d=\"")
        .append(box(x, y, width, height))
        .append("\"><title>")
        .append(escape(text))
        .append("</title></path>");
    return this;
  }

  SvgCanvas text(double x, double y, String text, Anchor anchor, Ink ink) {
    svg.append("<text x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" text-anchor=\"")
        .append(anchor.attribute())
        .append("\" class=\"")
        .append(ink.cssClass())
        .append("\" fill=\"")
        .append(ink.colour())
        .append("\">")
        .append(escape(text))
        .append("</text>");
    return this;
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

  private void element(String name, String id, String text) {
    svg.append('<').append(name).append(" id=\"").append(escape(id)).append("\">");
    svg.append(escape(text)).append("</").append(name).append('>');
  }
}
