package io.dpuledger.collect;

import io.dpuledger.collect.Probe.Verdict;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.Session;

/**
 * Checks access to each target with one call to each API that the configuration needs. Changes
 * nothing and stores nothing.
 */
public final class AccessProbe {
  private static final int MOST_SESSIONS = 5;
  private static final String MADE_UP_SESSION = "dpu-ledger-validate";

  private final GlueTargets targets;
  private final int pageSize;
  private final boolean statements;
  private final boolean tags;

  /**
   * @param statements whether statements are to be collected
   * @param tags whether tags are to be collected
   */
  public AccessProbe(GlueTargets targets, int pageSize, boolean statements, boolean tags) {
    this.targets = targets;
    this.pageSize = pageSize;
    this.statements = statements;
    this.tags = tags;
  }

  /** The targets of the configuration, each once. */
  public List<Target> targets() {
    return targets.all();
  }

  public TargetReach reach(Target target) {
    Probe role =
        targets.roleArn(target) == null
            ? Probe.UNTRIED
            : probe(target, () -> targets.assumeRole(target));
    if (role.isRefused()) {
      return TargetReach.behindRole(target, role);
    }
    Probe account = probe(target, () -> targets.requireAccount(target));
    return account.isRefused()
        ? TargetReach.unlisted(target, role, account)
        : reach(target, role, targets.glue(target));
  }

  private TargetReach reach(Target target, Probe role, GlueClient glue) {
    List<Session> firstPage = new ArrayList<>();
    Probe list =
        probe(target, () -> firstPage.addAll(new SessionPages(pageSize).next(glue).sessions()));
    if (list.isRefused() && list.verdict() != Verdict.DENIED) {
      return TargetReach.unlisted(target, role, list);
    }
    List<String> open = openSessions(firstPage);
    return new TargetReach(
        target,
        role,
        list,
        statements
            ? permission(
                "glue:ListStatements",
                "collect.statements",
                target,
                open,
                session -> glue.listStatements(request -> request.sessionId(session)))
            : Probe.OFF,
        tags
            ? permission(
                "glue:GetTags",
                "collect.tags",
                target,
                open,
                session ->
                    glue.getTags(request -> request.resourceArn(SessionArn.of(target, session))))
            : Probe.OFF,
        firstPage.size());
  }

  /** A policy can depend on a session's tags, so real sessions show more than a made-up id. */
  private static List<String> openSessions(List<Session> sessions) {
    List<String> open =
        sessions.stream()
            .filter(Objects::nonNull)
            .filter(session -> SessionStatus.isOpen(session.statusAsString()))
            .map(Session::id)
            .filter(Objects::nonNull)
            .limit(MOST_SESSIONS)
            .toList();
    return open.isEmpty() ? List.of(MADE_UP_SESSION) : open;
  }

  /** Access to one of the sessions is enough: the others may belong to owners who deny it. */
  private Probe permission(
      String action, String setting, Target target, List<String> sessions, Consumer<String> call) {
    Probe probe = Probe.UNTRIED;
    for (String session : sessions) {
      probe = permission(action, setting, target, () -> call.accept(session));
      if (probe.verdict() != Verdict.DENIED) {
        return probe;
      }
    }
    return probe;
  }

  private Probe permission(String action, String setting, Target target, Runnable call) {
    try {
      call.run();
      return Probe.OK;
    } catch (GlueException refusal) {
      // IAM denies before Glue looks for the session, so any answer about the session means access.
      if (Refusals.isOfSession(refusal)) {
        return Probe.OK;
      }
      Probe refused = refused(refusal, target);
      return refused.verdict() != Verdict.DENIED
          ? refused
          : new Probe(
              Verdict.DENIED,
              "%s - allow %s on %s, or set %s = false"
                  .formatted(Refusals.oneLine(refusal), action, SessionArn.ofAll(target), setting));
    } catch (SdkException unanswered) {
      return refused(unanswered, target);
    }
  }

  private Probe probe(Target target, Runnable call) {
    try {
      call.run();
      return Probe.OK;
    } catch (TargetException refusal) {
      return Probe.refused(refusal);
    } catch (SdkException | MalformedAnswerException error) {
      return refused(error, target);
    }
  }

  private Probe refused(RuntimeException error, Target target) {
    return Probe.refused(
        Refusals.explain(error, target, targets.roleArn(target), 0, targets.source()));
  }
}
