package io.dpuledger.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Demo}. It takes half a minute to make, so all tests of a build share one,
 * whichever JVM they run in.
 */
public final class DemoLake implements ParameterResolver {
  public static final int NIGHTS = 8;
  private static final Path DEMOS = Path.of("target", "demos").toAbsolutePath();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Demo.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Demo.class, key -> shared(), Demo.class);
  }

  /** That of this jar: the first JVM makes it while the others wait. */
  private static Demo shared() {
    try {
      Files.createDirectories(DEMOS);
      try (FileChannel lock =
          FileChannel.open(
              DEMOS.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        Path jar = Path.of(System.getProperty("dpu-ledger.jar"));
        Path folder = DEMOS.resolve("of-" + Files.getLastModifiedTime(jar).toMillis());
        Path said = folder.resolve("said.txt");
        if (!Files.exists(said)) {
          Files.writeString(said, made(folder));
        }
        return new Demo(Files.readString(said), folder.resolve("a demo").resolve("lake"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String made(Path folder) throws IOException {
    try (Stream<Path> older = Files.list(DEMOS)) {
      older.filter(Files::isDirectory).forEach(FileTree::delete);
    }
    Files.createDirectory(folder);
    RunScript script =
        RunScript.of(
            folder,
            "scripts/demo",
            "--nights",
            Integer.toString(NIGHTS),
            "--dir",
            folder.resolve("a demo").toString());
    assertThat(script.exitCode()).as(script.said()).isZero();
    return script.said();
  }

  /** What the script said and left. Tests only read it. */
  public record Demo(String said, Path lake) {}
}
