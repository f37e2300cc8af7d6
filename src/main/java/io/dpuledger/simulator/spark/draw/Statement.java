package io.dpuledger.simulator.spark.draw;

/**
 * A statement whose work is to be drawn.
 *
 * @param thinkMillis since the end of the one before, or the start of the application
 * @param millis how long it ran
 * @param pauseMillis until the next one, or the end of the application
 * @param isCutOff whether the session ended while it ran, so that its work need not end
 */
public record Statement(long thinkMillis, long millis, long pauseMillis, boolean isCutOff) {}
