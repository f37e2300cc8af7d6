package io.dpuledger.app.night;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir private Path folder;

  @Test
  void noPageStaysOfATeamThatIsGone() {
    write("first", "risk", "finance");
    write("second", "finance", "growth");
    assertThat(FileTree.files(folder))
        .containsExactlyInAnyOrder(
            "report.html", TeamPage.of("finance"), TeamPage.of("growth"), TeamPage.of(null));
    assertThat(folder.resolve("report.html")).hasContent("second");
    assertThat(folder.resolve(TeamPage.of("finance"))).hasContent("second");
  }

  @Test
  void whatElseIsInTheFolderOfTheReportStays() throws IOException {
    Files.createDirectories(folder.resolve("apply/role"));
    Files.writeString(folder.resolve("apply/role/APPLY.md"), "do this");
    write("first", "risk");
    assertThat(FileTree.files(folder)).contains("apply/role/APPLY.md");
  }

  @Test
  void aWriteThatFailsAmongTheTeamsLeavesTheOldReportWithItsPages() throws IOException {
    write("first", "gone");
    Files.createDirectories(folder.resolve(TeamPage.of("risk")).resolve("in-the-way"));
    assertThatThrownBy(() -> write("second", "risk")).isInstanceOf(UncheckedIOException.class);
    assertThat(folder.resolve("report.html")).hasContent("first");
    assertThat(folder.resolve(TeamPage.of("gone"))).hasContent("first");
  }

  private void write(String content, String... teams) {
    Map<String, byte[]> report = new LinkedHashMap<>();
    for (String team : List.of(teams)) {
      report.put(TeamPage.of(team), content.getBytes(UTF_8));
    }
    report.put(TeamPage.of(null), content.getBytes(UTF_8));
    report.put("report.html", content.getBytes(UTF_8));
    new ReportFolder(
            new LakeFiles(new Configuration()), new org.apache.hadoop.fs.Path(folder.toUri()))
        .replaceReport(report);
  }
}
