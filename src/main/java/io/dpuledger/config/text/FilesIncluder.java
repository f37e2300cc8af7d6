package io.dpuledger.config.text;

import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import io.dpuledger.config.ConfigException;
import io.dpuledger.config.ConfigFiles;
import java.io.File;
import java.net.URL;
import java.util.List;

/**
 * Includes files next to the including one. The library would silently skip a missing file, and
 * fetch URLs; here only {@code include "name"} is allowed, and the file must exist.
 */
final class FilesIncluder
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
  private final ConfigTexts texts;
  private final ConfigFiles files;
  private final List<String> chain;
  private final String location;

  /**
   * @param chain the files that led here; the last is the including one
   */
  FilesIncluder(ConfigTexts texts, ConfigFiles files, List<String> chain) {
    this.texts = texts;
    this.files = files;
    this.chain = List.copyOf(chain);
    this.location = chain.get(chain.size() - 1);
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String name) {
    String included = files.resolve(location, name);
    if (chain.contains(included)) {
      throw new ConfigException(List.of(location + ": include \"" + name + "\" is circular"));
    }
    return texts.file(included, chain).root();
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File file) {
    throw refused("file(...)");
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL url) {
    throw refused("url(...)");
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String resource) {
    throw refused("classpath(...)");
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  private ConfigException refused(String form) {
    return new ConfigException(
        List.of(location + ": include " + form + " is not supported, write include \"name\""));
  }
}
