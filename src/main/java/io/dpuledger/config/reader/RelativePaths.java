package io.dpuledger.config.reader;

import io.dpuledger.config.ConfigFiles;
import io.dpuledger.config.text.Section;

/** Resolves files named by settings, relative to the file that names them. */
record RelativePaths(ConfigFiles files, String site) {

  /**
   * Where the file of a setting is.
   *
   * @param written the value of the setting
   */
  String place(Section section, String name, String written) {
    // On the command line, a name is relative to the working directory.
    return section.isUntyped(name)
        ? written
        : files.resolve(section.fileOf(name).orElse(site), written);
  }
}
