package io.dpuledger.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/**
 * All that is logged at DEBUG, by whomever, until it is closed. Keeps only the lines in which one
 * of the words occurs, stack traces included; the console stays quiet meanwhile.
 */
public final class WatchedLog implements AutoCloseable {
  private final Collection<String> words;
  private final List<String> found = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> loggers = ConcurrentHashMap.newKeySet();
  private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
  private final LoggerConfig root = context.getConfiguration().getRootLogger();
  private final Level level = root.getLevel();
  private final Map<String, Appender> appenders = Map.copyOf(root.getAppenders());

  public WatchedLog(Collection<String> words) {
    this.words = words;
    appenders.keySet().forEach(root::removeAppender);
    root.addAppender(new Watcher(), Level.DEBUG, null);
    root.setLevel(Level.DEBUG);
    context.updateLoggers();
  }

  /** The lines in which one of the words occurs. */
  public List<String> found() {
    return List.copyOf(found);
  }

  /** Who said anything. */
  public Set<String> loggers() {
    return Set.copyOf(loggers);
  }

  @Override
  public void close() {
    root.removeAppender("watcher");
    appenders.values().forEach(appender -> root.addAppender(appender, null, null));
    root.setLevel(level);
    context.updateLoggers();
  }

  private final class Watcher extends AbstractAppender {
    Watcher() {
      super("watcher", null, null, true, Property.EMPTY_ARRAY);
      start();
    }

    @Override
    public void append(LogEvent event) {
      loggers.add(event.getLoggerName());
      String line = event.getMessage().getFormattedMessage() + trace(event.getThrown());
      if (words.stream().anyMatch(line::contains)) {
        found.add(event.getLoggerName() + " " + event.getLevel() + " " + line);
      }
    }

    private String trace(Throwable thrown) {
      if (thrown == null) {
        return "";
      }
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      return "\n" + trace;
    }
  }
}
