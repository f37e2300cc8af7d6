package io.dpuledger.config.reader;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import io.dpuledger.config.LakeConfig;
import io.dpuledger.config.text.ConfigProblems;
import io.dpuledger.config.text.Places;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import java.net.URI;
import java.util.Set;

/** Reads where the lake is: any folder or Hadoop URI. */
final class LakeReader {
  private static final String PATH = "path";
  private static final String STAGING_DIR = "staging-dir";
  private static final Set<String> BUCKETS = Set.of("s3", "s3a", "s3n", "gs", "abfs", "abfss");
  static final ValueKind<String> LOCATION =
      ValueKind.ofText("a folder or a prefix such as s3a://bucket/lake", LakeReader::location);

  private LakeReader() {}

  static LakeConfig read(Section section) {
    String path = section.required(PATH, LOCATION, "");
    String stagingDir =
        section.isSet(STAGING_DIR) ? section.required(STAGING_DIR, LOCATION, "") : "";
    if (!path.isEmpty() && withoutSlash(path).equals(withoutSlash(stagingDir))) {
      section.problem(
          STAGING_DIR,
          "is lake.path itself, where readers would see an incomplete night; name another folder");
    }
    return new LakeConfig(path, stagingDir);
  }

  /** The default staging folder depends on the path of the lake. */
  static ConfigObject withStagingDir(String lake, ConfigObject root) {
    Section section = new Section("", root, "", new ConfigProblems());
    for (String name : ConfigUtil.splitPath(lake)) {
      section = section.section(name);
    }
    String path = section.required(PATH, LOCATION, "");
    if (path.isEmpty() || section.isSet(STAGING_DIR)) {
      return root;
    }
    String stagingDir = withoutSlash(path) + "/staging";
    return root.toConfig()
        .withValue(
            lake + "." + STAGING_DIR, ConfigValueFactory.fromAnyRef(stagingDir, Places.DEFAULT))
        .root();
  }

  private static String withoutSlash(String path) {
    return path.replaceAll("(?<=.)/+$", "");
  }

  private static String location(String text) {
    boolean isUri = text.matches("\\p{Alpha}[\\p{Alnum}+.-]+:.*");
    // Hadoop allows spaces in paths, URIs do not.
    URI uri = isUri ? URI.create(text.replace(" ", "%20")) : URI.create("file:///");
    boolean lacksBucket = BUCKETS.contains(uri.getScheme()) && uri.getRawAuthority() == null;
    if (text.isBlank() || uri.isOpaque() || lacksBucket) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
