package io.dpuledger.pilot;

import io.dpuledger.pilot.session.TargetFindings;
import io.dpuledger.pilot.text.FieldCensus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open questions, each with what the findings say to it. */
public final class Questions {
  /** What no single read-only run can settle, and why. */
  static final List<String> NOT_ASKED =
      List.of(
          "Does ListStatements or GetTags reset the idle clock? It takes the same session over hours: collect with collect.statements on, which compares and stops by itself.",
          "How many calls a second does AWS allow? Only by being throttled, which would hurt others in the account. Repeated attempts are counted.",
          "Default and code of the quota of interactive sessions, and whether they count against the DPU quota: aws service-quotas list-service-quotas --service-code glue.",
          "Do sessions with --enable-metrics write CloudWatch metrics? It takes cloudwatch:ListMetrics, which this program does not call.",
          "Does tag:GetResources cover sessions? It takes another API, which this program does not call.",
          "In which regions are there no sessions? Only targets that are configured are called.",
          "Which programs poll as the Glue Studio and SageMaker consoles do? Only as far as user agents of the trail show.");

  private static final List<String> LIVE = List.of("PROVISIONING", "READY", "STOPPING");

  private Questions() {}

  /** All questions that one run can answer, in order of their topics. */
  public static List<Question> answered(Findings findings) {
    return Stream.of(listing(findings), sessions(findings), details(findings), files(findings))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Question> listing(Findings findings) {
    return List.of(
        perTarget(findings, "Were all sessions read?", Questions::extent),
        perTarget(findings, "Which errors came?", target -> target.refusals().toString()),
        perTarget(findings, "In which order are sessions listed?", t -> t.listing().order()),
        perTarget(
            findings,
            "How long ago did the session end that is listed longest?",
            target ->
                target.listing().oldestEndDays() == null
                    ? "none ended"
                    : target.listing().oldestEndDays() + " days"),
        perTarget(findings, "How large is a page by default?", TargetFindings::defaultPageSize),
        perTarget(findings, "Does RequestOrigin filter?", TargetFindings::originAsFilter),
        perTarget(findings, "Does a tag filter?", TargetFindings::tagAsFilter),
        perTarget(
            findings, "What does AWS say to a made-up token?", TargetFindings::madeUpTokenAnswer),
        perTarget(
            findings,
            "How many calls were made, and sent?",
            target -> target.calls() + " calls, sent " + target.attempts() + " times"));
  }

  private static Question perTarget(
      Findings findings, String question, Function<TargetFindings, String> answer) {
    List<String> answers = findings.targets().stream().map(answer).distinct().toList();
    return new Question(
        "Listing",
        question,
        answers.size() == 1
            ? answers.get(0)
            : findings.targets().stream()
                .map(target -> target.region() + ": " + answer.apply(target))
                .collect(Collectors.joining("; ")));
  }

  private static String extent(TargetFindings target) {
    return target.listing().sessions()
        + " sessions, "
        + (target.listing().isComplete() ? "all" : "not to the end")
        + (target.isSimulated() ? ", simulated" : "");
  }

  private static List<Question> sessions(Findings findings) {
    FieldCensus fields = findings.sessions().fields();
    var metering = findings.sessions().metering();
    return List.of(
        of("Sessions", "Which tools opened them?", findings.sessions().kinds().sessions()),
        of("Sessions", "Which fields do they have?", String.join(", ", fields.fields())),
        of("Sessions", "Do live sessions have ExecutionTime?", present(fields, "ExecutionTime")),
        of("Sessions", "Do live sessions have DPUSeconds?", present(fields, "DPUSeconds")),
        of("Sessions", "Do live sessions have MaxCapacity?", present(fields, "MaxCapacity")),
        of("Sessions", "Do live sessions have IdleTimeout?", present(fields, "IdleTimeout")),
        of("Sessions", "How are times written?", fields.types("CreatedOn")),
        of("Sessions", "Which arguments do they have?", findings.sessions().kinds().argumentKeys()),
        of("Metering", "What is MaxCapacity?", metering.capacity()),
        of("Metering", "What is DPUSeconds?", metering.dpuSeconds()),
        of("Metering", "And of sessions below 60 s?", metering.shortSessions()),
        of("Metering", "CompletedOn - CreatedOn - ExecutionTime?", metering.unbilled()),
        of("Metering", "ExecutionTime - IdleTimeout of timed-out ones?", metering.timeouts()));
  }

  private static String present(FieldCensus fields, String field) {
    return LIVE.stream()
        .filter(status -> fields.objects(status) > 0)
        .map(
            status ->
                "%s: %d of %d"
                    .formatted(status, fields.present(status, field), fields.objects(status)))
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), Questions::orNone));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none is live" : text;
  }

  private static List<Question> details(Findings findings) {
    var statements = findings.statements();
    return List.of(
        of("Tags", "Can they be read?", findings.tags().outcomes()),
        of("Tags", "Which keys do they have?", findings.tags().keys()),
        of("Tags", "Which forms do values have?", findings.tags().forms()),
        of("Statements", "Of which sessions can they be read?", statements.outcomes()),
        of("Statements", "How many does a session have?", statements.counts()),
        of("Statements", "Are early ones missing?", statements.ids()),
        of("Statements", "In which unit are their times?", statements.times()),
        of(
            "Statements",
            "Which fields do they have?",
            String.join(", ", statements.fields().fields())));
  }

  private static List<Question> files(Findings findings) {
    List<Question> questions = new ArrayList<>();
    var bill = findings.bill();
    if (bill.hasFiles()) {
      questions.add(of("Bill", "How many lines are of Glue?", bill.lines()));
      questions.add(of("Bill", "What do resource ids name?", bill.resources()));
      questions.add(of("Bill", "Which usage types are there?", bill.usage()));
      questions.add(of("Bill", "Which types of lines are there?", bill.lineTypes()));
      questions.add(of("Bill", "Do lines have tags?", bill.tags()));
      questions.add(
          of("Bill", "How is a session billed?", bill.sessions().against(findings.listed())));
    }
    var trail = findings.trail();
    if (trail.hasRecords()) {
      questions.add(of("Trail", "Which calls are recorded?", trail.events()));
      questions.add(of("Trail", "Which errors?", trail.errors()));
      questions.add(of("Trail", "Is code masked?", trail.code()));
      questions.add(
          of("Trail", "What is in responses?", String.join(", ", trail.responses().fields())));
      questions.add(of("Trail", "How many seconds between polls?", trail.polls()));
    }
    var logs = findings.eventLogs();
    if (logs.hasFiles()) {
      questions.add(of("Event logs", "What are files called?", logs.files()));
      questions.add(of("Event logs", "Which Spark wrote them?", logs.versions()));
      questions.add(of("Event logs", "What is the app's name?", logs.appNames()));
      questions.add(of("Event logs", "Do they name their session?", logs.sessions()));
    }
    return questions;
  }

  private static Question of(String topic, String text, Object answer) {
    String said = answer.toString();
    return new Question(topic, text, said.isEmpty() ? "none" : said);
  }
}
