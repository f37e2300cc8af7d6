package io.dpuledger.table;

import java.io.Serializable;
import java.util.HashMap;

/** A profile with a sum for each key. */
@SuppressWarnings("NonApiType") // A sum must be serializable.
public interface KeyedProfile<K, V extends Serializable> extends Profile<HashMap<K, V>> {
  /** The sum of both; may be one of them, changed. */
  V plus(V one, V other);

  @Override
  default HashMap<K, V> zero() {
    return new HashMap<>();
  }

  @Override
  default HashMap<K, V> merge(HashMap<K, V> one, HashMap<K, V> other) {
    other.forEach((key, sum) -> one.merge(key, sum, this::plus));
    return one;
  }
}
