package io.dpuledger.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.config.ConfigException;
import io.dpuledger.model.CollectionSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** Remembers where the sessions of a lake come from, so that play and real money never mix. */
final class LakeIdentity {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LakeIdentity() {}

  /**
   * Refuses AWS on a lake of play and the other way round, even where no target could be read: its
   * failures would stand beside the other's sessions. A server that is down cannot say what it is.
   */
  static void check(Run run, CollectionSource source) {
    Optional<String> text = run.files().find(file(run));
    if (text.isEmpty()) {
      return;
    }
    String held = read(text.orElseThrow(), file(run));
    boolean isAws = source == CollectionSource.AWS;
    if (isAws != held.equals(CollectionSource.AWS.name())) {
      throw mixed(run, held, source);
    }
  }

  /** Marks a new lake, and refuses a lake that holds sessions of another source. */
  static void claim(Run run, CollectionSource source) {
    Path file = file(run);
    Optional<String> text = run.files().find(file);
    if (text.isEmpty()) {
      run.files().writeText(file, "{\"source\":\"" + source + "\"}\n");
      return;
    }
    String held = read(text.orElseThrow(), file);
    if (!held.equals(source.name())) {
      throw mixed(run, held, source);
    }
  }

  private static Path file(Run run) {
    return new Path(run.layout().lake(), "lake.json");
  }

  private static ConfigException mixed(Run run, String held, CollectionSource source) {
    return new ConfigException(
        List.of(
            "dpu-ledger.lake.path: "
                + run.layout().lake()
                + " holds sessions from "
                + held
                + ", and these come from "
                + source
                + ": name another folder, one lake holds one source"));
  }

  private static String read(String text, Path file) {
    try {
      return String.valueOf(JSON.readValue(text, Map.class).get("source"));
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          List.of(file + ": is not JSON: restore it, or use another dpu-ledger.lake.path"));
    }
  }
}
