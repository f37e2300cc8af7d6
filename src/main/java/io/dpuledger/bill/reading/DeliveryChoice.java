package io.dpuledger.bill.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.delivery.Delivery;
import io.dpuledger.bill.delivery.Manifest;
import io.dpuledger.table.files.LakeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the newest whole delivery. A manifest is read only if the delivery is new, so an
 * unchanged bill costs its listing.
 */
final class DeliveryChoice {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LakeFiles files;
  private final Predicate<Delivery> isKnown;
  private final Instant now;
  private final Consumer<BillProblem> problems;

  /**
   * @param isKnown whether a delivery was read before and has not changed
   */
  DeliveryChoice(
      LakeFiles files, Predicate<Delivery> isKnown, Instant now, Consumer<BillProblem> problems) {
    this.files = files;
    this.isKnown = isKnown;
    this.now = now;
    this.problems = problems;
  }

  /** The delivery that counts; empty if none is whole. */
  Optional<Delivery> of(List<Delivery> newestFirst) {
    for (int i = 0; i < newestFirst.size(); i++) {
      Delivery delivery = newestFirst.get(i);
      if (isKnown.test(delivery)) {
        return Optional.of(delivery);
      }
      Checked checked = check(delivery);
      if (checked.flaw == null) {
        return Optional.of(checked.delivery);
      }
      problems.accept(
          new BillProblem(
              delivery.source() + ": " + delivery.name(),
              checked.flaw
                  + (i + 1 < newestFirst.size()
                      ? ". The one before it counts until it is whole"
                      : ". The month keeps the rows that it has until it is whole")));
    }
    return Optional.empty();
  }

  private record Checked(Delivery delivery, @Nullable String flaw) {}

  private Checked check(Delivery delivery) {
    String flaw = delivery.flaw(now);
    BillFile file = delivery.manifest();
    if (flaw != null || file == null) {
      return new Checked(delivery, flaw);
    }
    Optional<Manifest> manifest = manifest(file);
    if (manifest.isEmpty()) {
      return new Checked(delivery, "has a manifest that cannot be read");
    }
    List<String> missing = manifest.orElseThrow().missingIn(delivery);
    return missing.isEmpty()
        ? new Checked(manifest.orElseThrow().select(delivery), null)
        : new Checked(
            delivery,
            "lacks "
                + missing.size()
                + " of the files that its manifest names, such as "
                + missing.get(0)
                + ": it is half a delivery");
  }

  private Optional<Manifest> manifest(BillFile file) {
    try {
      return files.find(BillInput.status(file)).map(DeliveryChoice::parsed);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Manifest parsed(String text) {
    try {
      return Manifest.of(JSON.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
