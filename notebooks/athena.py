"""Runs SQL on Athena. It was tried on an Athena made by hand only (AthenaTest), never on the one of AWS."""

import os
import time
from decimal import Decimal

from lake import Problem

KINDS = {"decimal": Decimal, "boolean": "true".__eq__, "double": float, "float": float, "real": float}
KINDS.update(dict.fromkeys(["tinyint", "smallint", "integer", "int", "bigint"], int))


def of(database, client=None, pause=1.0):
    """What runs SQL in a database that conf/schema/athena.sql, or schema --format athena, made."""
    if client is None:
        import boto3

        client = boto3.client("athena")

    def execute(sql):
        asked = {"QueryString": sql, "QueryExecutionContext": {"Database": database}}
        asked["WorkGroup"] = os.environ.get("DPU_LEDGER_ATHENA_WORKGROUP") or "primary"
        if os.environ.get("DPU_LEDGER_ATHENA_OUTPUT"):
            asked["ResultConfiguration"] = {"OutputLocation": os.environ["DPU_LEDGER_ATHENA_OUTPUT"]}
        query_id = client.start_query_execution(**asked)["QueryExecutionId"]
        while True:
            status = client.get_query_execution(QueryExecutionId=query_id)["QueryExecution"]["Status"]
            if status["State"] not in ("QUEUED", "RUNNING"):
                break
            time.sleep(pause)
        if status["State"] != "SUCCEEDED":
            raise Problem(f"Athena ended query {query_id} as {status['State']}: {status.get('StateChangeReason')}")
        rows = []
        for page in client.get_paginator("get_query_results").paginate(QueryExecutionId=query_id):
            columns = page["ResultSet"]["ResultSetMetadata"]["ColumnInfo"]
            rows += [[datum.get("VarCharValue") for datum in row["Data"]] for row in page["ResultSet"]["Rows"]]
        typed = [KINDS.get(column["Type"], str) for column in columns]
        return (
            [column["Name"] for column in columns],
            # The first row is the names once more.
            [[None if v is None else of(v) for of, v in zip(typed, row)] for row in rows[1:]],
        )

    return execute
