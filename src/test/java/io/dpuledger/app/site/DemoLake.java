package io.dpuledger.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link Demo}: it takes a minute to make, so all classes of the JVM share one. */
public final class DemoLake implements ParameterResolver {
  public static final int NIGHTS = 8;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Demo.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Demo.class, key -> made(), Demo.class);
  }

  private static Demo made() {
    try {
      Path folder = Files.createTempDirectory("demo");
      Path demo = folder.resolve("a demo");
      RunScript script =
          RunScript.of(
              folder,
              "scripts/demo",
              "--nights",
              Integer.toString(NIGHTS),
              "--dir",
              demo.toString());
      assertThat(script.exitCode()).as(script.said()).isZero();
      return new Demo(folder, script.said(), demo.resolve("lake"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the script said and left. */
  public record Demo(Path folder, String said, Path lake) implements AutoCloseable {
    @Override
    public void close() {
      FileTree.delete(folder);
    }
  }
}
