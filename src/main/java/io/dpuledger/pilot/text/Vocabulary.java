package io.dpuledger.pilot.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that are not a customer's own and may be shown as they are; of others, their shape. */
public final class Vocabulary {
  private final Set<String> words;
  private final Pattern pattern;

  private Vocabulary(Set<String> words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  public static Vocabulary of(String... words) {
    return new Vocabulary(Set.of(words), "(?!)");
  }

  /** Words of a form that only their maker gives them. */
  public static Vocabulary matching(String pattern) {
    return new Vocabulary(Set.of(), pattern);
  }

  public boolean has(String text) {
    return words.contains(text) || pattern.matcher(text).matches();
  }

  public PublicText word(@Nullable String text) {
    if (text == null) {
      return PublicText.ours("null");
    }
    return has(text) ? PublicText.ours(text) : TextShape.of(text);
  }

  /** The same, but a hash of what is not in the vocabulary: for keys, which are compared. */
  public PublicText wordOrHash(String text, Pseudonyms names) {
    return has(text) ? PublicText.ours(text) : names.of(text);
  }
}
