"""Asks a lake by SQL, and answers with frames whose decimals are exact and whose unknowns are None.

DPU_LEDGER_LAKE             the lake's folder, if not the demo's
DPU_LEDGER_CURRENCY         the currency to look at, if not that of most sessions
DUCKDB_JDBC_JAR             DuckDB's JDBC jar, if not in ~/.m2; not needed where Python has the package duckdb
DPU_LEDGER_ATHENA_DATABASE  ask this database of Athena instead, with boto3 and its credentials;
DPU_LEDGER_ATHENA_WORKGROUP and DPU_LEDGER_ATHENA_OUTPUT (s3://...) if the workgroup primary or its output will not do
"""

import functools
import glob
import importlib.util
import json
import os
import re
from decimal import Decimal
from pathlib import Path

import pandas as pd

HOME = Path(__file__).resolve().parent
SCHEMA = HOME.parent / "conf" / "schema"
DEMO = HOME.parent / ".demo" / "lake"


class Problem(Exception):
    """What is wrong and what to do; a notebook shows no more of it than that."""

    def _render_traceback_(self):
        return [f"lake.Problem: {self}"]


def ask(question):
    """The answer to a question of the folder sql, such as spend_by_day."""
    return query((HOME / "sql" / f"{question}.sql").read_text("utf-8"))


def query(sql):
    """The answer to one SELECT."""
    names, rows = backend()(sql.strip().rstrip(";"))
    return pd.DataFrame([list(row) for row in rows], columns=list(names), dtype=object)


def numbers(values):
    """A list of whole numbers, which Athena and JDBC answer as text; of one that is unknown, an empty one."""
    return json.loads(values) if isinstance(values, str) else list(values or [])


@functools.lru_cache(maxsize=None)
def backend():
    """What runs SQL: Athena if it is asked for, else DuckDB as Python's own package or by JDBC."""
    database = os.environ.get("DPU_LEDGER_ATHENA_DATABASE")
    if database:
        import athena

        return athena.of(database)
    folder = Path(os.environ.get("DPU_LEDGER_LAKE") or DEMO).expanduser().resolve()
    if not any((folder / name).exists() for name in ("lake.json", "collection", "session_fact")):
        raise Problem(f"{folder} is no lake: run scripts/demo for one, or set DPU_LEDGER_LAKE to the folder of yours")
    execute = duckdb_of_python() if importlib.util.find_spec("duckdb") else duckdb_of_java()
    for statement in views(str(folder)):
        execute(statement)
    return execute


def views(folder):
    """The statements of conf/schema/duckdb.sql for this folder; a table without a file is an empty one."""
    yield "SET TimeZone = 'UTC'"
    columns = dict(re.findall(r"EXISTS `(\w+)` \((.*?)\n\)\nUSING", (SCHEMA / "spark.sql").read_text("utf-8"), re.S))
    for statement in re.findall(r"^CREATE .*?;$", (SCHEMA / "duckdb.sql").read_text("utf-8"), re.S | re.M):
        table, elsewhere = re.search(r"VIEW (\w+) AS.*?'(.*?)/\1/", statement, re.S).groups()
        if glob.glob(f"{glob.escape(folder)}/{table}/*/*.parquet"):
            yield statement.replace(f"'{elsewhere}/", "'" + folder.replace("'", "''") + "/")
        else:
            typed = re.findall(r"^  `(\w+)` (\S+)", columns[table], re.M)
            yield f"CREATE TABLE {table} (" + ", ".join(f'"{name}" {duckdb_type(of)}' for name, of in typed) + ")"


def duckdb_type(of):
    """DuckDB's name of a type of Spark."""
    return re.sub(r"^array<(.*)>$", r"\1[]", re.sub(r"^map<(.*)>$", r"MAP(\1)", of))


def duckdb_of_python():
    import duckdb

    connection = duckdb.connect()

    def execute(sql):
        answer = connection.execute(sql)
        return [column[0] for column in answer.description or []], answer.fetchall()

    return execute


def duckdb_of_java():
    jars = glob.glob(os.path.expanduser("~/.m2/repository/org/duckdb/duckdb_jdbc/*/duckdb_jdbc-*.jar"))
    jars += map(str, (HOME.parent / ".spark").glob("duckdb_jdbc-*.jar"))  # where scripts/notebooks may leave one
    jar = os.environ.get("DUCKDB_JDBC_JAR") or max(jars, key=os.path.getmtime, default="")
    if not os.path.isfile(jar) or not importlib.util.find_spec("jpype"):
        raise Problem(
            "there is no DuckDB: run scripts/notebooks, which sets it up, or pip install duckdb, or install JPype"
            f" (Debian: python3-jpype) and set DUCKDB_JDBC_JAR to DuckDB's JDBC jar; now it is '{jar}'"
        )
    import jpype

    if not jpype.isJVMStarted():
        # Debian keeps JPype's own classes apart from its Python.
        jpype.startJVM(classpath=[jar, "/usr/share/java/org.jpype.jar"], convertStrings=True)
    statement = jpype.JClass("java.sql.DriverManager").getConnection("jdbc:duckdb:").createStatement()
    kinds = {"BigDecimal": Decimal, "BigInteger": int, "Double": float, "Float": float, "Boolean": "true".__eq__}
    kinds.update(dict.fromkeys(["Byte", "Short", "Integer", "Long"], int))

    def python(value):
        if value is None or isinstance(value, str):
            return value
        return kinds.get(str(value.getClass().getSimpleName()), str)(str(value.toString()))

    def execute(sql):
        if not statement.execute(sql):
            return [], []
        answer = statement.getResultSet()
        columns = range(1, answer.getMetaData().getColumnCount() + 1)
        names, rows = [answer.getMetaData().getColumnLabel(i) for i in columns], []
        while answer.next():
            rows.append([python(answer.getObject(i)) for i in columns])
        return names, rows

    return execute
