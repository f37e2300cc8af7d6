package io.dpuledger.table.rows;

import io.dpuledger.table.Profile;
import io.dpuledger.table.ProfileWhere;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several profiles combined, with sums in their order. */
public final class Folds implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<Profile<Serializable>> profiles = new ArrayList<>();

  @SuppressWarnings("unchecked") // each profile gets only its own sums
  public Folds(List<? extends Profile<? extends Serializable>> profiles) {
    profiles.forEach(profile -> this.profiles.add((Profile<Serializable>) profile));
  }

  public List<Serializable> zero() {
    List<Serializable> sums = new ArrayList<>();
    profiles.forEach(profile -> sums.add(profile.zero()));
    return sums;
  }

  List<Serializable> sums(Iterator<TableRow> rows) {
    List<Serializable> sums = zero();
    while (rows.hasNext()) {
      TableRow row = rows.next();
      for (int i = 0; i < profiles.size(); i++) {
        sums.set(i, profiles.get(i).add(sums.get(i), row));
      }
    }
    return sums;
  }

  /** Combines both sums; may modify and return one of them. */
  public List<Serializable> merge(List<Serializable> one, List<Serializable> other) {
    for (int i = 0; i < profiles.size(); i++) {
      one.set(i, profiles.get(i).merge(one.get(i), other.get(i)));
    }
    return one;
  }

  /** The profiles that see rows with this value in a column, decided once for all these rows. */
  public Seeing seeing(String column, String value) {
    Seeing seeing = new Seeing();
    for (int i = 0; i < profiles.size(); i++) {
      Profile<Serializable> profile = seeing(profiles.get(i), column, value);
      if (profile != null) {
        seeing.profiles.add(profile);
        seeing.places.add(i);
      }
    }
    return seeing;
  }

  private static @Nullable Profile<Serializable> seeing(
      Profile<Serializable> profile, String column, String value) {
    if (profile instanceof ProfileWhere<Serializable> where && where.column().equals(column)) {
      return where.values().contains(value) ? where.profile() : null;
    }
    return profile;
  }

  /** Some of the profiles. */
  public static final class Seeing {
    private final List<Profile<Serializable>> profiles = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    private Seeing() {}

    /** Adds a row to their sums among those of all profiles. */
    public void add(List<Serializable> sums, TableRow row) {
      for (int i = 0; i < places.size(); i++) {
        int place = places.get(i);
        sums.set(place, profiles.get(i).add(sums.get(place), row));
      }
    }
  }
}
