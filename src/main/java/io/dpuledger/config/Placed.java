package io.dpuledger.config;

/** A value and where it was written. */
record Placed<T>(T value, String place) {}
