package io.dpuledger.pilot;

/** A question that AWS's documentation leaves open, and what one account says to it. */
public record Question(String topic, String text, String answer) {}
