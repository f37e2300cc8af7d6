package io.dpuledger.eventlog.replay.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.event.EventReader;
import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.replay.HeldPromise;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.record.WorkFold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** Runs workloads in another JVM, and reads the work that their logs record. */
final class RealWork {
  private final Path folder;

  private RealWork(Path folder) {
    this.folder = folder;
  }

  /** Runs each some times on four slots and on two, with all times longer by a factor. */
  static RealWork run(Path folder, double factor, List<Workload> workloads) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RealRun.class.getName(),
            folder.toString(),
            Double.toString(factor)));
    workloads.forEach(workload -> command.add(workload.name()));
    Path said = folder.resolve("said.txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      try {
        assertThat(process.waitFor()).as(() -> text(said)).isZero();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new RealWork(folder);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The runs of a workload on so many slots, by what their logs record, the shortest first. */
  List<RecordedWork> on(Workload workload, int slots) {
    try (Stream<Path> files = Files.walk(folder.resolve(workload + "-" + slots))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .map(RealWork::read)
          .sorted(Comparator.comparing(HeldPromise::jobMillis))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedWork read(Path log) {
    WorkFold fold = new WorkFold();
    try (EventReader reader = new EventReader(Files.newInputStream(log))) {
      for (LogEvent event = reader.next(); event != null; event = reader.next()) {
        event.sendTo(fold);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fold.end();
  }
}
