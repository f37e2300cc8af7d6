"""What holds the Python beside the notebooks: run by scripts/notebooks --test in the folder notebooks."""

import json
import os
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path
from unittest import mock

sys.path.insert(0, os.getcwd())

import matplotlib
import pandas

matplotlib.use("agg")

import athena
import lake
import words


class LakeTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name, "it's a lake")
        self.folder.mkdir()
        self.addCleanup(lake.backend.cache_clear)
        self.use(DPU_LEDGER_LAKE=str(self.folder))

    def use(self, **variables):
        kept = {k: v for k, v in os.environ.items() if not k.startswith("DPU_LEDGER_")}
        changed = mock.patch.dict(os.environ, {**kept, **variables}, clear=True)
        changed.start()
        self.addCleanup(changed.stop)
        lake.backend.cache_clear()

    def test_a_folder_that_is_no_lake_is_named_with_what_to_do(self):
        with self.assertRaisesRegex(lake.Problem, "it's a lake is no lake: run scripts/demo .* set DPU_LEDGER_LAKE"):
            lake.query("SELECT 1")

    def test_a_missing_driver_is_named_with_what_to_do(self):
        with mock.patch.dict(os.environ, DUCKDB_JDBC_JAR="/nowhere.jar"):
            with self.assertRaisesRegex(lake.Problem, "run scripts/notebooks.*pip install duckdb.*'/nowhere.jar'"):
                lake.duckdb_of_java()

    def test_values_are_exact_and_unknown_is_none(self):
        (self.folder / "lake.json").touch()
        answer = lake.query(
            "SELECT CAST('0.100000' AS DECIMAL(18, 6)) AS money, CAST(NULL AS DECIMAL(18, 6)) AS unknown,"
            " sum(CAST(9007199254740993 AS BIGINT)) AS whole, CAST(0.1 AS DOUBLE) AS share, true AS flag,"
            " '012' AS text;"
        )
        row = answer.iloc[0].tolist()
        self.assertEqual(row, [Decimal("0.100000"), None, 9007199254740993, 0.1, True, "012"])
        self.assertEqual([type(value) for value in row], [Decimal, type(None), int, float, bool, str])
        self.assertEqual(str(row[0]), "0.100000")

    def test_a_table_without_a_file_has_its_columns(self):
        (self.folder / "lake.json").touch()
        empty = lake.query("SELECT tags, connections, observed_date FROM session_observation")
        self.assertEqual((len(empty), list(empty)), (0, ["tags", "connections", "observed_date"]))

    def test_a_list_of_numbers_is_one_whatever_the_engine_makes_of_it(self):
        (self.folder / "lake.json").touch()
        row = lake.query("SELECT [1793988787449, 8] AS some, CAST([] AS BIGINT[]) AS no, NULL::BIGINT[] AS unknown")
        self.assertEqual([lake.numbers(values) for values in row.iloc[0]], [[1793988787449, 8], [], []])
        self.assertEqual(lake.numbers([1, 2]), [1, 2])

    def test_every_notebook_runs_on_a_lake_without_rows(self):
        (self.folder / "lake.json").touch()
        notebooks = sorted(Path().glob("*.ipynb"))
        self.assertTrue(notebooks)
        for notebook in notebooks:
            with self.subTest(notebook.name):
                names = {}
                for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
                    if cell["cell_type"] == "code":
                        exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
                self.assertIn("No sessions", names["scope"]._repr_markdown_())


class WordsTest(unittest.TestCase):
    def test_a_range_stays_a_range_and_unknown_is_not_zero(self):
        self.assertEqual(words.span(Decimal("1.5"), Decimal("2000")), "at least 1.50, at most 2,000.00")
        self.assertEqual(words.span(Decimal(2), Decimal(2)), "2.00")
        self.assertEqual(words.money(None), "unknown")
        self.assertIsNone(words.total([None, None]))
        self.assertEqual(words.total([Decimal("0.1"), None, Decimal("0.2")]), Decimal("0.3"))

    def test_what_people_typed_is_inert(self):
        html = words.table(pandas.DataFrame({"team": ["<script>alert(1)</script>"]})).to_html()
        self.assertIn("&lt;script&gt;", html)
        self.assertNotIn("<script>", html)


class AthenaTest(unittest.TestCase):
    def test_pages_are_read_by_type(self):
        head = ("day", "money", "n", "share", "flag")
        client = Athena("SUCCEEDED", [[head], [("2026-11-21", "0.100000", "3", "0.5", "true"), (None,) * 5]])
        names, rows = athena.of("ledger", client, pause=0)("SELECT 1")
        self.assertEqual(names, list(head))
        self.assertEqual(rows, [["2026-11-21", Decimal("0.100000"), 3, 0.5, True], [None] * 5])
        self.assertEqual(str(rows[0][1]), "0.100000")
        self.assertEqual(client.asked["QueryExecutionContext"], {"Database": "ledger"})

    def test_a_query_that_fails_says_why(self):
        with self.assertRaisesRegex(lake.Problem, "FAILED: SYNTAX_ERROR: line 1"):
            athena.of("ledger", Athena("FAILED", []), pause=0)("SELEC")


class Athena:
    """Answers as the documentation of Athena says that it does: text by the page, the first row the names."""

    TYPES = ["varchar", "decimal", "bigint", "double", "boolean"]

    def __init__(self, end, pages):
        self.states = ["QUEUED", "RUNNING", end]
        self.pages = pages

    def start_query_execution(self, **asked):
        self.asked = asked
        return {"QueryExecutionId": "q1"}

    def get_query_execution(self, QueryExecutionId):
        status = {"State": self.states.pop(0), "StateChangeReason": "SYNTAX_ERROR: line 1"}
        return {"QueryExecution": {"Status": status}}

    def get_paginator(self, name):
        return self

    def paginate(self, QueryExecutionId):
        columns = [{"Name": name, "Type": of} for name, of in zip(self.pages[0][0], self.TYPES)]
        for page in self.pages:
            rows = [{"Data": [{} if v is None else {"VarCharValue": v} for v in row]} for row in page]
            yield {"ResultSet": {"Rows": rows, "ResultSetMetadata": {"ColumnInfo": columns}}}


if __name__ == "__main__":
    unittest.main()
