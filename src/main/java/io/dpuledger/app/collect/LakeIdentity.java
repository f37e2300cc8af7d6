package io.dpuledger.app.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.run.Run;
import io.dpuledger.config.ConfigException;
import io.dpuledger.model.target.CollectionSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** Records where the sessions of a lake come from, so that simulated and real ones never mix. */
final class LakeIdentity {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> NEVER_SERVED =
      Set.of(CollectionSource.AWS.name(), CollectionSource.FILES.name());

  private final Run run;
  private final Path file;
  private Optional<String> held = Optional.empty();
  private final Set<CollectionSource> checked = EnumSet.noneOf(CollectionSource.class);
  private final Set<CollectionSource> claimed = EnumSet.noneOf(CollectionSource.class);

  LakeIdentity(Run run) {
    this.run = run;
    this.file = new Path(run.layout().lake(), "lake.json");
  }

  /**
   * Rejects AWS for a simulated lake and the reverse, even if no target could be read: its failures
   * would mix with the other's sessions. Only a server that is down has an unknown source, but it
   * is neither AWS nor files.
   */
  synchronized void check(CollectionSource source) {
    if (!checked.add(source)) {
      return;
    }
    findHeld();
    boolean mayBeHeld =
        held.isEmpty()
            || (source == CollectionSource.ENDPOINT
                ? !NEVER_SERVED.contains(held.orElseThrow())
                : source.name().equals(held.orElseThrow()));
    if (!mayBeHeld) {
      throw mixed(held.orElseThrow(), source);
    }
  }

  /** Marks a new lake, and rejects a lake with sessions from another source. */
  synchronized void claim(CollectionSource source) {
    if (!claimed.add(source)) {
      return;
    }
    findHeld();
    if (held.isEmpty()) {
      run.files().writeText(file, "{\"source\":\"" + source + "\"}\n");
    } else if (!held.orElseThrow().equals(source.name())) {
      throw mixed(held.orElseThrow(), source);
    }
  }

  /**
   * Once known, the source never changes; until then another run may claim the lake at any time.
   */
  private void findHeld() {
    held = held.or(() -> run.files().find(file).map(this::read));
  }

  private ConfigException mixed(String held, CollectionSource source) {
    return new ConfigException(
        List.of(
            "dpu-ledger.lake.path: "
                + run.layout().lake()
                + " has sessions from "
                + held
                + ", but these come from "
                + source
                + ": name another folder, because a lake has only one source"));
  }

  private String read(String text) {
    try {
      return String.valueOf(JSON.readValue(text, Map.class).get("source"));
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          List.of(file + ": is not JSON: restore it, or use another dpu-ledger.lake.path"));
    }
  }
}
