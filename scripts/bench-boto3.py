"""Lists the Glue sessions of every account in every region with boto3, one page at a time.

The loop that scripts/bench compares with `collect`: one process, a Glue client for each target, a role
assumed once for each account, every session a line of JSON. Prints the number of sessions.

Usage: python3 bench-boto3.py ENDPOINT ROLE_NAME FILE "ACCOUNT ..." "REGION ..."
"""

import json
import sys

import boto3

endpoint, role_name, file, accounts, regions = sys.argv[1:]
own = boto3.Session()
sts = own.client("sts", endpoint_url=endpoint, region_name=regions.split()[0])
listed = 0
with open(file, "w", encoding="utf-8") as lines:
    for account in accounts.split():
        role = f"arn:aws:iam::{account}:role/{role_name}"
        keys = sts.assume_role(RoleArn=role, RoleSessionName="bench")["Credentials"]
        for region in regions.split():
            # Clients of one session share the data that boto3 loads to create them.
            glue = own.client(
                "glue",
                endpoint_url=endpoint,
                region_name=region,
                aws_access_key_id=keys["AccessKeyId"],
                aws_secret_access_key=keys["SecretAccessKey"],
                aws_session_token=keys["SessionToken"],
            )
            token = {}
            while token is not None:
                page = glue.list_sessions(MaxResults=1000, **token)
                for session in page["Sessions"]:
                    seen = {"account": account, "region": region, **session}
                    lines.write(json.dumps(seen, default=str) + "\n")
                listed += len(page["Sessions"])
                token = {"NextToken": page["NextToken"]} if page.get("NextToken") else None
print(listed)
