package io.dpuledger.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a lake as a stranger would: with another engine, by SQL, in UTC. */
public final class DuckDb implements AutoCloseable {
  private final Connection connection;

  public DuckDb() {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      execute("SET TimeZone = 'UTC'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a table of a lake known by its name, read as the notebooks read it. */
  public DuckDb table(Path lake, String name) {
    execute(
        "CREATE OR REPLACE VIEW "
            + name
            + " AS SELECT * FROM read_parquet('"
            + lake.resolve(name)
            + "/*/*.parquet', hive_partitioning = true, hive_types_autocast = 0)");
    return this;
  }

  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Every row, each value as DuckDB writes it. */
  public List<List<String>> rows(String sql) {
    return rows(sql, row -> row);
  }

  /** Every row, made into something: many rows of text take more room than what they say. */
  public <T> List<T> rows(String sql, Function<List<String>, T> made) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          Object value = result.getObject(i);
          row.add(value == null ? null : value.toString());
        }
        rows.add(made.apply(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The names of the columns, and after them every row, each value as JDBC has it. */
  public List<List<Object>> answer(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<Object> names = new ArrayList<>(columns);
      for (int i = 1; i <= columns; i++) {
        names.add(result.getMetaData().getColumnLabel(i));
      }
      List<List<Object>> answer = new ArrayList<>(List.of(names));
      while (result.next()) {
        List<Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          row.add(result.getObject(i));
        }
        answer.add(row);
      }
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only column of every row. */
  public List<String> column(String sql) {
    return rows(sql).stream().map(row -> row.get(0)).toList();
  }

  /** The only value of the only row. */
  public String value(String sql) {
    List<String> column = column(sql);
    if (column.size() != 1) {
      throw new IllegalStateException(sql + " has " + column.size() + " rows");
    }
    return column.get(0);
  }

  public long count(String sql) {
    return Long.parseLong(value(sql));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
