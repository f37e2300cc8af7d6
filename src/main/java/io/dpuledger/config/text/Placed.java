package io.dpuledger.config.text;

/** A value and where it was written. */
public record Placed<T>(T value, String place) {}
