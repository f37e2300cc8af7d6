package io.dpuledger.config.text;

/** A value and its location. */
public record Placed<T>(T value, String place) {}
