package io.dpuledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.StringJoiner;

/** Has DuckDB run a file of SQL in this process, and prints what its last statement answers. */
public final class SqlScript {
  private SqlScript() {}

  /** Arguments: the file, and {@code NAME=VALUE} for each {@code ${NAME}} in it. */
  public static void main(String[] args) throws IOException, SQLException {
    String sql = Files.readString(Path.of(args[0]));
    for (String setting : Arrays.asList(args).subList(1, args.length)) {
      int equals = setting.indexOf('=');
      String name = setting.substring(0, equals);
      sql = sql.replace("${" + name + "}", setting.substring(equals + 1));
    }
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      if (statement.execute(sql)) {
        print(statement.getResultSet());
      }
    }
  }

  private static void print(ResultSet answer) throws SQLException {
    int columns = answer.getMetaData().getColumnCount();
    while (answer.next()) {
      StringJoiner row = new StringJoiner(" ");
      for (int i = 1; i <= columns; i++) {
        row.add(answer.getString(i));
      }
      System.out.println(row);
    }
  }
}
