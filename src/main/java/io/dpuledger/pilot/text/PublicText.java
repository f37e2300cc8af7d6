package io.dpuledger.pilot.text;

/**
 * A text that may leave the account. There are four ways to make one: a word of the program, a word
 * of a {@link Vocabulary}, the {@link TextShape} of a text, and a hash of {@link Pseudonyms}. Only
 * these go into findings.
 */
public final class PublicText implements Comparable<PublicText> {
  private final String text;

  private PublicText(String text) {
    this.text = text;
  }

  /** A word that the program itself chose. Never pass on what was read. */
  public static PublicText ours(String literal) {
    return new PublicText(literal);
  }

  @Override
  public int compareTo(PublicText other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
