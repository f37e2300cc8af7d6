package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What we take of Spark's interior, on the Sparks that EMR and Glue have and we are not compiled
 * against: {@code scripts/spark-home} gets each of them once, some 50 MB.
 */
class OtherSparksIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"3.5.0", "3.5.4"})
  void filesThatAreKnownAreReadAsByTheirPaths(String version) throws Exception {
    Path spark = Path.of(output("scripts/spark-home", version).said().strip());
    assertThat(spark.resolve("jars/spark-sql_2.12-" + version + ".jar")).exists();

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add-opens"))
            .toList());
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Duser.timezone=UTC");
    command.addAll(
        List.of("-cp", "target/test-classes:target/classes:" + spark.resolve("jars") + "/*"));
    command.addAll(List.of(KnownFilesTrial.class.getName(), folder.toString()));

    Output trial = output(command.toArray(String[]::new));
    assertThat(trial.said()).isEqualTo(version + ": no differences\n");
    assertThat(trial.exitCode()).isZero();
  }

  private record Output(int exitCode, String said) {}

  private static Output output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), said);
  }
}
