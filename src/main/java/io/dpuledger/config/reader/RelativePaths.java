package io.dpuledger.config.reader;

import io.dpuledger.config.ConfigFiles;
import io.dpuledger.config.text.Section;

/** Finds the files that settings name: each is relative to the file that names it. */
record RelativePaths(ConfigFiles files, String site) {

  /**
   * Where a setting's file is.
   *
   * @param written what the setting says
   */
  String place(Section section, String name, String written) {
    // On a command line, a name is relative to where the command is given.
    return section.isUntyped(name)
        ? written
        : files.resolve(section.fileOf(name).orElse(site), written);
  }
}
