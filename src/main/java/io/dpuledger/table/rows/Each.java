package io.dpuledger.table.rows;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lazy transformations of iterators. */
final class Each {
  private Each() {}

  /** Maps each element. */
  static <A, B> Iterator<B> of(Iterator<A> all, Function<? super A, ? extends B> function) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public B next() {
        return function.apply(all.next());
      }
    };
  }

  /** Maps each element to several, which are consumed before the next element is read. */
  static <A, B> Iterator<B> flat(Iterator<A> all, Function<? super A, Iterator<B>> function) {
    return new Iterator<>() {
      private Iterator<B> several = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!several.hasNext() && all.hasNext()) {
          several = function.apply(all.next());
        }
        return several.hasNext();
      }

      @Override
      public B next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return several.next();
      }
    };
  }

  /** Concatenates iterators. */
  static <A> Iterator<A> concat(Iterator<A> first, Iterator<A> then) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return first.hasNext() || then.hasNext();
      }

      @Override
      public A next() {
        return first.hasNext() ? first.next() : then.next();
      }
    };
  }

  /** Filters; each element is consumed before the next is read. */
  static <A> Iterator<A> where(Iterator<A> all, Predicate<? super A> test) {
    return new Iterator<>() {
      private @Nullable A next;

      @Override
      public boolean hasNext() {
        while (next == null && all.hasNext()) {
          A one = all.next();
          next = test.test(one) ? one : null;
        }
        return next != null;
      }

      @Override
      public A next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException();
        }
        A one = next;
        next = null;
        return one;
      }
    };
  }
}
