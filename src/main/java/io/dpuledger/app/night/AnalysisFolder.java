package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.AnalysisFault;
import io.dpuledger.analysis.sql.AnalysisFile;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.analysis.sql.FaultyAnalysisException;
import io.dpuledger.app.run.HadoopConfigFiles;
import io.dpuledger.config.AnalysesConfig;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Finds the analysts' files, in the default or the configured folder. */
final class AnalysisFolder {
  private final AnalysesConfig config;
  private final HadoopConfigFiles files;

  AnalysisFolder(AnalysesConfig config, Configuration hadoop) {
    this.config = config;
    this.files = new HadoopConfigFiles(hadoop);
  }

  /** The files by name, and what could not be read. */
  Checked<AnalysisFile> read() {
    String folder = config.folder();
    if (folder == null) {
      return new Checked<>(List.of(), List.of());
    }
    try {
      Optional<List<String>> names = files.list(folder);
      return names.isEmpty() ? absent(folder) : read(folder, names.orElseThrow());
    } catch (IOException e) {
      return unreadable(folder, "cannot be listed (" + e.getMessage() + "), check its path");
    }
  }

  private Checked<AnalysisFile> read(String folder, List<String> names) {
    List<String> theirs = names.stream().filter(AnalysisFile::isOne).toList();
    return new Checked<>(theirs, List.of())
        .then(name -> file(folder + (folder.endsWith("/") ? "" : "/") + name));
  }

  private AnalysisFile file(String place) {
    try {
      return new AnalysisFile(place, files.read(place));
    } catch (CharacterCodingException e) {
      throw faulty(place, "is not UTF-8 text, save it as UTF-8");
    } catch (IOException e) {
      throw faulty(place, "cannot be read (" + e.getMessage() + "), check its permissions");
    }
  }

  /** A configured folder must exist; the default folder need not. */
  private Checked<AnalysisFile> absent(String folder) {
    String namedAt = config.namedAt();
    return namedAt == null
        ? new Checked<>(List.of(), List.of())
        : unreadable(
            namedAt,
            "dpu-ledger.analyses.folder: there is no folder "
                + folder
                + ", create it, or set analyses.folder = null");
  }

  private static Checked<AnalysisFile> unreadable(String place, String what) {
    return new Checked<>(List.of(), List.of(new AnalysisFault(place, 0, what)));
  }

  private static FaultyAnalysisException faulty(String place, String what) {
    return new FaultyAnalysisException(List.of(new AnalysisFault(place, 0, what)));
  }
}
