package io.dpuledger.report.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are summed together: of one topic, and the same in every part. */
public final class Group implements Serializable {
  private static final long serialVersionUID = 1;

  /** Of a list. */
  public static final String BETWEEN_TEXTS = " ";

  private final Aggregate.Topic topic;
  private final @Nullable Object[] parts;
  private final int hash;

  /**
   * @param parts the currency, the team and the keys
   */
  Group(Aggregate.Topic topic, @Nullable Object[] parts) {
    this.topic = topic;
    this.parts = parts;
    // An enum's own hash is another one in every process.
    this.hash = 31 * topic.name().hashCode() + Arrays.hashCode(parts);
  }

  Aggregate.Topic topic() {
    return topic;
  }

  /** The parts as texts, as SQL casts them. */
  List<@Nullable String> texts() {
    return Stream.of(parts).<@Nullable String>map(Group::text).toList();
  }

  private static @Nullable String text(@Nullable Object part) {
    if (part == null) {
      return null;
    }
    if (part instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (part instanceof List<?> list) {
      return list.stream()
          .filter(Objects::nonNull)
          .map(String::valueOf)
          .collect(Collectors.joining(BETWEEN_TEXTS));
    }
    return part.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Group group
        && hash == group.hash
        && topic == group.topic
        && Arrays.equals(parts, group.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
