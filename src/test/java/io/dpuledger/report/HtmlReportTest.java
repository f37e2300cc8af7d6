package io.dpuledger.report;

import static io.dpuledger.report.ReportFixture.realistic;
import static io.dpuledger.report.ReportFixture.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern CELL = Pattern.compile("<data value=\"([^\"]*)\">");

  @Test
  void pagesToLookAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports-to-look-at"));
    String[] sixty = IntStream.range(0, 60).mapToObj(i -> "team-" + i).toArray(String[]::new);
    look(folder, "realistic", realistic());
    look(folder, "simulated", realistic().simulated().currencies("USD", "CNY"));
    look(folder, "nothing", report().currencies());
    look(folder, "unpriced", report().currencies().unpriced(new UnitHours("DPU", BigDecimal.TEN)));
    look(folder, "one-day", report().days(1).teams("only-team"));
    look(folder, "zero", report().dayCost("0"));
    look(folder, "many", report().days(400).teams(sixty));
    look(folder, "hostile", HostileReport.fixture());
  }

  private static void look(Path folder, String name, ReportFixture fixture) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), HtmlReport.render(fixture.build()));
  }
}
