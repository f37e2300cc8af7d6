package io.dpuledger.report.delivery;

/** A text that must not be printed; even by accident it prints as a mask. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
