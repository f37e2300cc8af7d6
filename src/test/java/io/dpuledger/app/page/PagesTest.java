package io.dpuledger.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.ConfigFactory;
import io.dpuledger.app.site.Blocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page offers to be copied can at least be read by what it is for; SQL is tested apart. */
class PagesTest {
  private static final Pattern FIELD = Pattern.compile("\\*|\\d+(-\\d+)?(,\\d+)*|\\*/\\d+");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern ANCHOR = Pattern.compile("]\\(([^)#:]*)#([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final String PICTURE = "src/site/resources/report.png";
  private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w*)`");

  static Stream<Path> pages() throws IOException {
    return SchedulesTest.pages();
  }

  static Stream<Path> sitePages() throws IOException {
    return SchedulesTest.sitePages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shellIsParsedByBash(Path page) throws IOException, InterruptedException {
    for (String block : Blocks.of(page, "sh", "bash")) {
      Process bash =
          new ProcessBuilder("bash", "-n", "-c", block).redirectErrorStream(true).start();
      String said = new String(bash.getInputStream().readAllBytes(), UTF_8);
      assertThat(bash.waitFor()).as("%s: %s", block, said).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void jsonAndHoconAreParsed(Path page) throws IOException {
    assertThat(Blocks.of(page, "json"))
        .allSatisfy(
            block ->
                assertThatCode(() -> new ObjectMapper().readTree(block))
                    .doesNotThrowAnyException());
    assertThat(Blocks.of(page, "hocon"))
        .allSatisfy(
            block ->
                assertThatCode(() -> ConfigFactory.parseString(block)).doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aLineOfACrontabHasFiveFieldsAndACommand(Path page) throws IOException {
    assertThat(
            Blocks.of(page, "crontab").stream()
                .flatMap(String::lines)
                .filter(line -> line.matches("[^#\\s].*") && !line.contains("=UTC")))
        .allSatisfy(
            line -> {
              String[] fields = line.split("\\s+", 6);
              assertThat(fields).hasSize(6);
              assertThat(fields[5]).startsWith("/");
              assertThat(Stream.of(fields).limit(5)).allMatch(FIELD.asMatchPredicate());
            });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileLeadsToOne(Path page) throws IOException {
    Path folder = page.toAbsolutePath().getParent();
    assertThat(LINK.matcher(Files.readString(page)).results().map(found -> found.group(1)))
        .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkIntoAPageLeadsToAHeading(Path page) throws IOException {
    Path folder = page.toAbsolutePath().getParent();
    assertThat(ANCHOR.matcher(Files.readString(page)).results())
        .allSatisfy(
            link ->
                assertThat(
                        anchors(
                            link.group(1).isEmpty()
                                ? page.toAbsolutePath()
                                : folder.resolve(link.group(1))))
                    .contains(link.group(2)));
  }

  /** As GitHub makes them of headings. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\s-]", "").replace(' ', '-'))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sitePages")
  void aPageBeginsWithWhomItIsFor(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    assertThat(lines.get(0)).startsWith("# ");
    assertThat(lines.get(1)).isEmpty();
    assertThat(lines.get(2)).matches("For (?:analysts|whoever) .+\\..*");
  }

  @Test
  void theReadmeIsShortAndLinksEveryPage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme.lines()).hasSizeLessThanOrEqualTo(150);
    assertThat(LINK.matcher(readme).results().map(found -> Path.of(found.group(1))))
        .containsAll(sitePages().toList());
  }

  @Test
  void theReadmeBeginsWithAPictureOfTheReportThatLoadsQuickly() throws IOException {
    assertThat(Files.readString(Path.of("README.md")).lines().limit(20))
        .anyMatch(line -> line.startsWith("![") && line.endsWith("](" + PICTURE + ")"));
    assertThat(Path.of(PICTURE)).isNotEmptyFile();
    assertThat(Files.size(Path.of(PICTURE))).isLessThan(200_000);
  }

  @Test
  void theArchitectureCanBeReadInOneSitting() throws IOException {
    assertThat(Files.readAllLines(Path.of("ARCHITECTURE.md"))).hasSizeLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyClassThatIsNamedWithItsPackageIsThere(Path page) throws IOException {
    assertThat(CLASS.matcher(Files.readString(page)).results().map(found -> found.group(1)))
        .allMatch(
            name ->
                Stream.of("src/main/java", "src/test/java")
                    .map(root -> Path.of(root, "io/dpuledger", name + ".java"))
                    .anyMatch(Files::exists));
  }

  @Test
  void noPackageHasMoreFilesThanAStrangerLooksThrough() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("package-info.java"))
                  .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
          .allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(25));
    }
  }
}
