package io.dpuledger.collect;

import io.dpuledger.collect.saved.SavedListings;
import io.dpuledger.collect.saved.SavedPagesSource;
import io.dpuledger.model.SessionObservation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** A folder of saved pages, and what is read from it. */
public final class SavedFolder {
  public static final String LISTING = "012345678901/us-east-1/2026-11-22T03-00-00Z";
  public static final Instant SAVED_AT = Instant.parse("2026-11-22T03:00:00Z");
  static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private final Path folder;
  private final List<SessionObservation> sessions = new ArrayList<>();

  public SavedFolder(Path folder) {
    this.folder = folder;
  }

  public SavedFolder page(String name, String text) {
    return page(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public SavedFolder page(String name, byte[] content) {
    return file(LISTING + "/" + name, content);
  }

  public SavedFolder file(String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SavedFolder folder(String path) {
    try {
      Files.createDirectories(folder.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return folder;
  }

  public List<SessionObservation> sessions() {
    return sessions;
  }

  public List<String> ids() {
    return sessions.stream().map(SessionObservation::sessionId).toList();
  }

  public SavedListings listings() {
    return SavedListings.in(folder, GlueTargets.regions(), NOW);
  }

  /** Reads the only listing of the only target. */
  public SessionSource.Listing list() {
    SavedListings saved = listings();
    Assertions.assertThat(saved.problems()).isEmpty();
    return new SavedPagesSource(saved.byRun().get(0), Set.of("--enable-auto-scaling"))
        .list(Listings.TARGET, Listings.RUN, sessions::add);
  }

  TargetException refusal() {
    return Assertions.catchThrowableOfType(TargetException.class, this::list);
  }
}
