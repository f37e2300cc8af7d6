package io.dpuledger.report.words;

/** A short label and what is to be said about it. */
public record Note(String label, String text) {}
