package io.dpuledger.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the persons who open sessions.
 *
 * @param pseudonyms null without a key: then nothing is kept, unless they are named
 */
public record Persons(Kept kept, @Nullable Pseudonyms pseudonyms) implements Serializable {
  /** The environment variable with the key of pseudonyms. */
  public static final String KEY_VARIABLE = "DPU_LEDGER_PERSON_KEY";

  /** As they are called. */
  public static final Persons NAMED = new Persons(Kept.NAMED, null);

  /** How much, the least first. */
  public enum Kept {
    NONE,
    PSEUDONYM,
    NAMED
  }

  public boolean areNamed() {
    return kept == Kept.NAMED;
  }

  /** What is a pseudonym already needs no key. */
  private @Nullable String pseudonym(String name) {
    if (pseudonyms != null) {
      return pseudonyms.of(name);
    }
    return Pseudonyms.is(name) ? name : null;
  }

  /** The most that can be kept: without a key, there are no pseudonyms. */
  public Kept known() {
    return lacksKey() ? Kept.NONE : kept;
  }

  /** Whether pseudonyms are wanted that nothing makes. */
  public boolean lacksKey() {
    return kept == Kept.PSEUDONYM && pseudonyms == null;
  }

  /** What to keep of a name; null for nothing. */
  public @Nullable String of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return switch (kept) {
      case NAMED -> name;
      case PSEUDONYM -> pseudonym(name);
      case NONE -> null;
    };
  }
}
