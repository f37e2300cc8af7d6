package io.dpuledger.collect.saved;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.dpuledger.collect.SessionMapper;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.TargetException;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads saved output of {@code aws glue list-sessions}, for use without access to AWS. */
public final class SavedPagesSource implements SessionSource {
  private static final String SAVE_ALL =
      " - save the listing again, calling aws glue list-sessions --next-token TOKEN with the token of each page until a page has no NextToken";

  private final List<Target> targets;
  private final Map<Target, SavedListing> listings;
  private final SessionMapper mapper;

  /**
   * @param listings at most one per target
   */
  public SavedPagesSource(Collection<SavedListing> listings, Set<String> keepArguments) {
    this.targets = listings.stream().map(SavedListing::target).toList();
    this.listings =
        listings.stream().collect(toUnmodifiableMap(SavedListing::target, Function.identity()));
    this.mapper = new SessionMapper(keepArguments);
  }

  @Override
  public List<Target> targets() {
    return targets;
  }

  @Override
  public Listing list(Target target, String runId, Consumer<SessionObservation> sessions) {
    SavedListing listing = Objects.requireNonNull(listings.get(target), "no such target");
    if (listing.pages().isEmpty()) {
      throw unusable(listing, 0, ": has no page" + SAVE_ALL);
    }
    int pages = 0;
    Iterator<Path> files = listing.pages().iterator();
    while (files.hasNext()) {
      Path file = files.next();
      try {
        boolean isLast =
            SavedPage.read(
                file,
                session -> sessions.accept(mapper.map(target, runId, listing.savedAt(), session)));
        requireWhole(isLast, !files.hasNext());
      } catch (MalformedPageException e) {
        throw unusable(
            listing, pages, "/" + FileNames.printable(file.getFileName()) + ": " + e.getMessage());
      }
      pages++;
    }
    return new Listing(pages, CollectionSource.FILES, listing.savedAt(), listing.savedAt());
  }

  private static void requireWhole(boolean isLastOfAws, boolean isLastOfFiles) {
    if (isLastOfAws && !isLastOfFiles) {
      throw new MalformedPageException(
          "has no NextToken, but another page follows: are these pages of two listings?"
              + SAVE_ALL);
    }
    if (isLastOfFiles && !isLastOfAws) {
      throw new MalformedPageException("has a NextToken, but the next page is missing" + SAVE_ALL);
    }
  }

  private static TargetException unusable(SavedListing listing, int pages, String why) {
    return new TargetException(
        CollectionOutcome.FAILED,
        pages,
        CollectionSource.FILES,
        listing.savedAt(),
        listing.name() + why,
        null);
  }
}
