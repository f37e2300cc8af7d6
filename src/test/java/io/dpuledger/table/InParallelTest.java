package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 20).boxed().toList();

  @Test
  void answersComeInTheOrderOfTheItemsWhicheverIsDoneFirst() {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<String> answers =
        InParallel.map(
            2,
            List.of("first", "second"),
            item -> {
              if (item.equals("first")) {
                await(secondIsDone);
              } else {
                secondIsDone.countDown();
              }
              return item;
            });
    assertThat(answers).containsExactly("first", "second");
  }

  @Test
  void asManyThingsAreDoneAtOnceAsWereAskedForAndNoMore() {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier four = new CyclicBarrier(4);
    InParallel.map(
        4,
        ITEMS,
        item -> {
          most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
          await(four); // opens only when four are here together
          return atWork.decrementAndGet();
        });
    assertThat(most).hasValue(4);
  }

  @Test
  void nothingToDoIsNoAnswer() {
    assertThat(InParallel.map(8, List.of(), item -> item)).isEmpty();
  }

  @Test
  void aFailureDoesNotWaitForWhatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch hanging = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                InParallel.map(
                    2,
                    List.of("hangs", "fails"),
                    item -> {
                      if (item.equals("hangs")) {
                        hanging.countDown();
                        try {
                          never.await();
                        } catch (InterruptedException e) {
                          interrupted.countDown();
                        }
                        return item;
                      }
                      await(hanging);
                      throw new IllegalArgumentException(item);
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("fails");
    await(interrupted);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
