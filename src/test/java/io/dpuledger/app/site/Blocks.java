package io.dpuledger.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of code of a page in Markdown, also those that are indented as part of a list. */
public final class Blocks {
  private static final Pattern BLOCK =
      Pattern.compile("^( *)```(\\w+)\\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

  private Blocks() {}

  /** Those of some languages, without their indentation. */
  public static List<String> of(Path page, String... languages) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .filter(block -> List.of(languages).contains(block.group(2)))
        .map(block -> block.group(3).replaceAll("(?m)^" + block.group(1), ""))
        .toList();
  }
}
