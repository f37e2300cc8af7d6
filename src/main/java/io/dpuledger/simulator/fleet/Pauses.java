package io.dpuledger.simulator.fleet;

/** The pauses of one person on one day: thinking, one lunch, meetings. */
final class Pauses {
  private static final double LUNCH_FROM = 11.75;
  private static final double LUNCH_TO = 13.25;
  private static final double LATE_FROM = 19.5;
  private static final double MEETING_SHARE = 0.035;

  private final Shift shift;
  private final Dice dice;
  private final double thinkSeconds;
  private boolean hadLunch;

  Pauses(Shift shift, Dice dice, double thinkSeconds) {
    this.shift = shift;
    this.dice = dice;
    this.thinkSeconds = thinkSeconds;
  }

  /** How long, in milliseconds, before the next statement. */
  long after(long epochMillis) {
    double hour = shift.localHour(epochMillis);
    if (!hadLunch && hour >= LUNCH_FROM && hour < LUNCH_TO) {
      hadLunch = true;
      return dice.between(1_800_000, 4_500_000);
    }
    if (dice.chance(MEETING_SHARE)) {
      return dice.between(900_000, 5_400_000);
    }
    return dice.millisAround(thinkSeconds, 1.2);
  }

  /** Whether it is time to go home. */
  boolean isLate(long epochMillis) {
    return shift.localHour(epochMillis) >= LATE_FROM;
  }
}
