package io.dpuledger.app.pilot;

import io.dpuledger.collect.wire.GlueAnswers;
import io.dpuledger.model.target.Target;
import io.dpuledger.pilot.Findings;
import io.dpuledger.table.files.LakeFiles;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;

/** Reads targets and files into findings. */
public final class PilotRun {
  private final GlueAnswers glue;
  private final PilotLimits limits;
  private final InstantSource clock;
  private final PrintWriter out;

  /** Files of other services to read, each a path of any Hadoop file system. */
  public record Files(List<String> bills, List<String> trails, List<String> eventLogs) {}

  public PilotRun(GlueAnswers glue, PilotLimits limits, InstantSource clock, PrintWriter out) {
    this.glue = glue;
    this.limits = limits;
    this.clock = clock;
    this.out = out;
  }

  /** Calls the targets; returns whether all could be listed. */
  public boolean call(List<Target> targets, Findings findings) {
    limits.announcement(targets.size()).forEach(out::println);
    out.flush();
    boolean all = true;
    for (Target target : targets) {
      out.println("Reading " + target + " ...");
      out.flush();
      all &= new TargetSurvey(glue, target, limits, clock, findings).run();
    }
    return all;
  }

  /** Reads files. After the calls, so that sessions are found again in them. */
  public static void read(Files paths, LakeFiles files, Findings findings) {
    paths.bills().forEach(new BillFiles(files, findings)::read);
    paths.trails().forEach(new TrailFiles(files, findings)::read);
    paths.eventLogs().forEach(new EventLogFiles(files, findings)::read);
  }
}
