package io.dpuledger.simulator;

import io.dpuledger.simulator.fleet.Fleet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Glue endpoint on 127.0.0.1 that serves a fleet as of the simulator's clock. Every answer has
 * that time as its Date and is labelled simulated. Supports the calls of {@link Operation},
 * including STS; credentials determine the target, see {@link Callers}.
 */
public final class GlueSimulator implements AutoCloseable {
  private static final String JSON_TYPE = "application/x-amz-json-1.1";
  private static final String XML_TYPE = "text/xml";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final GlueService glue;
  private final AwsCallReader reader;
  private final Faults faults = new Faults();
  private final AtomicLong requests = new AtomicLong();
  private final LoopbackServer server;
  private volatile Instant clock;
  private volatile Duration timePerPage = Duration.ZERO;
  private volatile Duration latency = Duration.ZERO;

  private GlueSimulator(Fleet fleet, Instant clock, int port) {
    this.glue = new GlueService(fleet);
    this.reader = new AwsCallReader(new Callers(fleet.spec().targets()));
    this.clock = clock.truncatedTo(ChronoUnit.SECONDS);
    this.server = LoopbackServer.start(port, this::reply);
  }

  /** Port 0 means any free port. The clock stands still until it is set. */
  public static GlueSimulator start(Fleet fleet, Instant clock, int port) {
    return new GlueSimulator(fleet, clock, port);
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /** Sets the clock, in whole seconds, the precision of a Date header. */
  public void clock(Instant now) {
    clock = now.truncatedTo(ChronoUnit.SECONDS);
  }

  public Instant clock() {
    return clock;
  }

  /** Advances the clock by this many whole seconds with each page of sessions returned. */
  public void timePerPage(Duration newTimePerPage) {
    timePerPage = newTimePerPage;
  }

  /** Lists the newest session first, so that listings shift while they are read. */
  public void listNewestFirst() {
    glue.listNewestFirst();
  }

  /** The delay before every answer is computed; other connections are not blocked. */
  public void latency(Duration newLatency) {
    latency = newLatency;
  }

  public Faults faults() {
    return faults;
  }

  /** The number of requests, including those with injected faults. */
  public long requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.close();
  }

  private HttpReply reply(HttpRequest request) {
    long number = requests.incrementAndGet();
    Instant now = clock;
    pause(latency);
    HttpReply reply;
    try {
      AwsCall call = reader.read(request);
      Optional<HttpReply> words = faults.words(call);
      Optional<Fault> fault = words.isPresent() ? Optional.empty() : faults.suffer(call);
      reply =
          words.isPresent()
              ? words.orElseThrow()
              : fault.isPresent() ? failing(fault.orElseThrow(), call, now) : answer(call, now);
    } catch (AwsError e) {
      reply = error(e, AwsCallReader.isGlue(request));
    }
    return reply
        .withHeader("Date", HTTP_DATE.format(now))
        .withHeader("x-amzn-RequestId", "simulated-" + number)
        .withHeader("x-dpu-ledger-simulated", "true");
  }

  private HttpReply answer(AwsCall call, Instant now) {
    return switch (call.operation()) {
      case LIST_SESSIONS -> {
        HttpReply page = HttpReply.of(200, JSON_TYPE, glue.listSessions(call, now));
        goOn();
        yield page;
      }
      case LIST_STATEMENTS -> HttpReply.of(200, JSON_TYPE, glue.listStatements(call, now));
      case GET_TAGS -> HttpReply.of(200, JSON_TYPE, glue.getTags(call, now));
      case ASSUME_ROLE -> HttpReply.of(200, XML_TYPE, StsService.assumeRole(call));
      case GET_CALLER_IDENTITY -> HttpReply.of(200, XML_TYPE, StsService.getCallerIdentity(call));
    };
  }

  private synchronized void goOn() {
    clock = clock.plus(timePerPage);
  }

  private HttpReply failing(Fault fault, AwsCall call, Instant now) {
    AwsError error = AwsError.of(fault);
    if (error != null) {
      throw error;
    }
    return switch (fault) {
      case GARBAGE -> HttpReply.of(200, "text/html", "<html><body>Sign in</body></html>");
      case TRUNCATED -> answer(call, now).truncated();
      case DROPPED -> HttpReply.connectionDropped();
      case EMPTY_PAGE -> HttpReply.of(200, JSON_TYPE, glue.listNothing(call, now));
      default -> {
        pause(faults.slowness());
        yield answer(call, now);
      }
    };
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpReply error(AwsError error, boolean glue) {
    if (!glue) {
      return HttpReply.of(error.status(), XML_TYPE, StsService.error(error));
    }
    return HttpReply.of(error.status(), JSON_TYPE, GlueService.error(error))
        .withHeader("x-amzn-ErrorType", error.code());
  }
}
