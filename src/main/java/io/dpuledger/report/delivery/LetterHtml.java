package io.dpuledger.report.delivery;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.dpuledger.report.template.JtemailGenerated;

/** A letter as HTML that every mail program shows: text and tables, no script, style or picture. */
final class LetterHtml {
  private LetterHtml() {}

  static String of(Letter letter) {
    StringOutput page = new StringOutput();
    JtemailGenerated.render(new OwaspHtmlTemplateOutput(page), null, letter);
    return page.toString();
  }
}
