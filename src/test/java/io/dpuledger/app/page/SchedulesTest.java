package io.dpuledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.Main;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.site.Blocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for schedulers name commands, options, classes and exit codes that there are. */
class SchedulesTest {
  private static final Path FOLDER = Path.of("scripts/schedule");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
  private static final Pattern SCRIPT =
      Pattern.compile("(?:/opt/dpu-ledger/)?scripts/(nightly|dpu-ledger)( [^>#|\\n]*)?");

  @ParameterizedTest
  @ValueSource(strings = {"dpu-ledger-nightly", "dpu-ledger-hourly"})
  void aUnitRunsACommandAndTakesAPartialRunForDone(String name) throws IOException {
    String service = read(name + ".service");
    assertThat(value(service, "SuccessExitStatus")).isEqualTo("" + ExitCode.PARTIAL);
    assertThat(service).contains("$EXIT_STATUS\" != " + ExitCode.PARTIAL + " ");
    assertParsed(scriptWords(value(service, "ExecStart")));
    assertThat(read(name + ".timer")).contains("[Timer]\nOnCalendar=").contains(" UTC\n");
  }

  @Test
  void onlyALockedNightIsTriedAgain() throws IOException {
    String never = "%d %d %d".formatted(ExitCode.CONFIG, ExitCode.DATA, ExitCode.BUG);
    assertThat(value(read("dpu-ledger-nightly.service"), "RestartPreventExitStatus"))
        .isEqualTo(never);
    String dag = read("dpu_ledger_dag.py");
    assertThat(dag)
        .contains("DONE = " + ExitCode.DONE + "\n", "PARTIAL = " + ExitCode.PARTIAL + "\n");
    String codes =
        Pattern.compile("NEVER_AGAIN = \\{(.+?)}").matcher(dag).results().toList().get(0).group(1);
    assertThat(Pattern.compile("(\\d+):").matcher(codes).results().map(code -> code.group(1)))
        .containsExactly(never.split(" "));
  }

  @Test
  void theDagRunsCommandsThatThereAre() throws IOException {
    List<List<String>> commands =
        Pattern.compile("command\\((\"[^)]+)\\)")
            .matcher(read("dpu_ledger_dag.py"))
            .results()
            .map(found -> strings(found.group(1)))
            .toList();
    assertThat(commands).hasSize(2).allSatisfy(words -> assertParsed(asArguments(words)));
  }

  @Test
  void theStepOfEmrSubmitsTheJarInClientMode() throws IOException {
    JsonNode step = json("emr-step.json").path(0);
    List<String> words = texts(step.path("Args"));
    assertThat(words)
        .containsSequence("--deploy-mode", "client")
        .containsSequence("--class", Main.class.getName());
    assertThat(step.path("ActionOnFailure").asText()).isEqualTo("CONTINUE");
    int jar = words.indexOf("s3://REPLACE-BUCKET/dpu-ledger/" + jarName());
    assertThat(jar).isPositive();
    assertParsed(words.subList(jar + 1, words.size()));
  }

  @Test
  void theJobRunOfEmrServerlessStartsTheJarOnce() throws IOException {
    JsonNode run = json("emr-serverless-job-run.json");
    JsonNode submit = run.at("/jobDriver/sparkSubmit");
    assertThat(submit.path("entryPoint").asText()).endsWith("/" + jarName());
    assertThat(submit.path("sparkSubmitParameters").asText())
        .startsWith("--class " + Main.class.getName() + " ");
    assertThat(run.at("/retryPolicy/maxAttempts").asInt()).isOne();
    assertParsed(texts(submit.path("entryPointArguments")));
  }

  static Stream<Path> pages() throws IOException {
    return Stream.concat(
        Stream.of(
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "notebooks/README.md")
            .map(Path::of),
        sitePages());
  }

  static Stream<Path> sitePages() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("src/site/markdown"))) {
      return pages.sorted().toList().stream();
    }
  }

  /** Lines to be copied: each runs a command that there is, with options that it takes. */
  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandOfAPageIsTakenByTheProgram(Path page) throws IOException {
    assertThat(
            Blocks.of(page, "sh", "bash", "crontab").stream()
                .flatMap(block -> SCRIPT.matcher(block).results().map(MatchResult::group)))
        .allSatisfy(line -> assertParsed(scriptWords(line)));
  }

  private static void assertParsed(List<String> arguments) {
    assertThatCode(
            () ->
                Main.commandLine(ProgramContext.ofThisMachine())
                    .parseArgs(arguments.toArray(String[]::new)))
        .as(String.join(" ", arguments))
        .doesNotThrowAnyException();
  }

  private static List<String> scriptWords(String line) {
    String[] words = line.strip().replaceFirst("^\\S*scripts/", "").split("\\s+");
    return asArguments(Arrays.asList(words));
  }

  /** The script nightly is the command nightly; the script dpu-ledger is followed by one. */
  private static List<String> asArguments(List<String> words) {
    return words.get(0).equals("nightly") ? words : words.subList(1, words.size());
  }

  private static String value(String unit, String key) {
    Map<String, String> values =
        unit.lines()
            .filter(line -> line.matches("[A-Z]\\w+=.*"))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1),
                    (first, second) -> first + " " + second));
    return values.getOrDefault(key, "");
  }

  private static List<String> strings(String code) {
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(code)
        .results()
        .map(text -> text.group(1))
        .toList();
  }

  private static String jarName() throws IOException {
    return "dpu-ledger-"
        + VERSION.matcher(Files.readString(Path.of("pom.xml"))).results().toList().get(0).group(1)
        + ".jar";
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(read(name));
  }

  private static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }
}
