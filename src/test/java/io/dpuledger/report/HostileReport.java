package io.dpuledger.report;

/** A report in which everything that people type was typed by somebody who means harm. */
final class HostileReport {
  static final String SCRIPT = "<script>alert('x')</script>";
  static final String HOSTILE =
      SCRIPT
          + "\"' onload=alert(1) `code` | **bold** [link](javascript:alert(1))\n# top \u202Eback &lt;";

  private HostileReport() {}

  static ReportFixture fixture() {
    return typed(HOSTILE);
  }

  /** The same with something else typed. */
  static ReportFixture typed(String text) {
    return ReportFixture.report()
        .teams(text, "a-team-with-" + "a-very-".repeat(30) + "long-name", "=1+1", "日本語チーム名はここ")
        .workerTypes(text, "G.1X", "G.2X", "G.4X", "G.8X", "Z.2X", "R.1X")
        .changes(
            ChangeFixture.change(text)
                .team(text)
                .role(text)
                .summaries(text, text)
                .rationale(text + "unbroken".repeat(40))
                .build())
        .target(ReportFixture.denied("777788889999", "eu-west-1", text + "unbroken".repeat(40)))
        .outlook(OutlookFixture.of(text))
        .ownAnalyses(OwnFixture.of(text))
        .flags(new Coverage.FlagCount(text, 2));
  }
}
