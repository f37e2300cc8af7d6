package io.dpuledger.collect.saved;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.Session;
import software.amazon.awssdk.services.glue.model.SessionCommand;

/** Parses a saved session as the SDK would. */
final class SavedSession {
  private final JsonParser json;
  private final PageValues values;
  private final Session.Builder session = Session.builder();

  private SavedSession(JsonParser json) {
    this.json = json;
    this.values = new PageValues(json);
  }

  /** Reads the object at whose start the parser is. */
  static Session read(JsonParser json) throws IOException {
    SavedSession saved = new SavedSession(json);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      saved.readField(name);
    }
    return saved.session.build();
  }

  private void readField(String name) throws IOException {
    switch (name) {
      case "Id" -> session.id(values.text(name));
      case "CreatedOn" -> session.createdOn(values.time(name));
      case "CompletedOn" -> session.completedOn(values.time(name));
      case "Status" -> session.status(values.text(name));
      case "ErrorMessage" -> session.errorMessage(values.text(name));
      case "Description" -> session.description(values.text(name));
      case "Role" -> session.role(values.text(name));
      case "Command" -> session.command(command());
      case "DefaultArguments" -> session.defaultArguments(values.texts(name));
      case "Connections" -> readConnections();
      case "Progress" -> session.progress(values.decimal(name));
      case "MaxCapacity" -> session.maxCapacity(values.decimal(name));
      case "SecurityConfiguration" -> session.securityConfiguration(values.text(name));
      case "GlueVersion" -> session.glueVersion(values.text(name));
      case "NumberOfWorkers" -> session.numberOfWorkers(values.integer(name));
      case "WorkerType" -> session.workerType(values.text(name));
      case "ExecutionTime" -> session.executionTime(values.decimal(name));
      case "DPUSeconds" -> session.dpuSeconds(values.decimal(name));
      case "IdleTimeout" -> session.idleTimeout(values.integer(name));
      case "ProfileName" -> session.profileName(values.text(name));
      case "SessionType" -> session.sessionType(values.text(name));
      default -> values.skip();
    }
  }

  private @Nullable SessionCommand command() throws IOException {
    if (!values.entersObject("Command")) {
      return null;
    }
    SessionCommand.Builder command = SessionCommand.builder();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      switch (name) {
        case "Name" -> command.name(values.text(name));
        case "PythonVersion" -> command.pythonVersion(values.text(name));
        default -> values.skip();
      }
    }
    return command.build();
  }

  private void readConnections() throws IOException {
    if (!values.entersObject("Connections")) {
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      if (name.equals("Connections")) {
        var names = values.textList(name);
        session.connections(list -> list.connections(names));
      } else {
        values.skip();
      }
    }
  }
}
