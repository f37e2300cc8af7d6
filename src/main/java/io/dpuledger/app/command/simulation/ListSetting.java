package io.dpuledger.app.command.simulation;

import java.nio.file.Path;

/** A setting that is a list of one path. */
final class ListSetting {
  private ListSetting() {}

  static String of(String key, Path path) {
    String quoted = path.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return key + "=[\"" + quoted + "\"]";
  }
}
