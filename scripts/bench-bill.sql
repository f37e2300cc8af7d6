-- Creates the bill of a month, for scripts/bench: a CUR 2.0 of ${rows} rows of all services in files of a million rows, as
-- AWS writes it. One row in two hundred is of an interactive session; the rows of services are mixed.
-- Every value depends only on the number of its row, r: each run creates the same bill.
SET TimeZone = 'UTC';
SET threads = 2;
SET memory_limit = '4GB';
SET preserve_insertion_order = false;

CREATE MACRO dice(seed, number) AS (hash(number * 1000003 + seed) % 1000000)::BIGINT;

CREATE VIEW bill AS
SELECT r, r % 200 = 0 AS is_session, dice(1, r) % 50 AS account, dice(2, r) % 4 AS region, dice(3, r) % 20 AS service,
       timestamp '2026-10-01 00:00:00' + to_hours((dice(4, r) % 744)::INT) AS hour,
       (1 + dice(5, r) % 80000)::DOUBLE / 10000 AS usage,
       CASE WHEN is_session THEN CASE WHEN dice(6, r) % 10 = 0 THEN 0.308 ELSE 0.44 END
            ELSE (1 + dice(6, r) % 1000) / 1000.0 END AS rate,
       (12 + dice(7, r // 3) % 40000)::VARCHAR AS resource
FROM range(${rows}) t(r);

CREATE VIEW cur AS
SELECT r // 1000000 AS chunk,
       'Anniversary' AS bill_bill_type, 'AWS' AS bill_billing_entity, timestamp '2026-10-01 00:00:00' AS bill_billing_period_start_date,
       timestamp '2026-11-01 00:00:00' AS bill_billing_period_end_date, '2093817465' AS bill_invoice_id, 'Amazon Web Services, Inc.' AS bill_invoicing_entity,
       '111122223333' AS bill_payer_account_id, 'Payer' AS bill_payer_account_name,
       printf('%052x', hash(r)) AS identity_line_item_id,
       strftime(hour, '%Y-%m-%dT%H:%M:%SZ/') || strftime(hour + INTERVAL 1 HOUR, '%Y-%m-%dT%H:%M:%SZ') AS identity_time_interval,
       (100000000000 + account)::VARCHAR AS line_item_usage_account_id, 'account ' || account AS line_item_usage_account_name,
       'Usage' AS line_item_line_item_type, hour AS line_item_usage_start_date, hour + INTERVAL 1 HOUR AS line_item_usage_end_date,
       CASE WHEN is_session THEN 'AWSGlue' ELSE ['AmazonEC2', 'AmazonS3', 'AmazonRDS', 'AWSLambda', 'AmazonVPC', 'AmazonDynamoDB'][1 + service % 6] END AS line_item_product_code,
       ['USE1', 'EU', 'USW2', 'EUC1'][1 + region] || CASE WHEN is_session THEN '-GlueInteractiveSession-DPU-Hour' ELSE '-Usage:type.' || service END AS line_item_usage_type,
       CASE WHEN is_session THEN 'GlueInteractiveSession' ELSE 'Operation' || service % 13 END AS line_item_operation,
       ['us-east-1', 'eu-west-1', 'us-west-2', 'eu-central-1'][1 + region] AS product_region_code,
       CASE WHEN is_session THEN 'arn:aws:glue:' || product_region_code || ':' || line_item_usage_account_id || ':session/s-' || resource
            ELSE 'arn:aws:ec2:' || product_region_code || ':' || line_item_usage_account_id || ':thing/i-' || printf('%016x', hash(resource)) END AS line_item_resource_id,
       usage AS line_item_usage_amount, 'USD' AS line_item_currency_code, printf('%.10f', rate) AS line_item_unblended_rate,
       round(usage * rate, 10)::DOUBLE AS line_item_unblended_cost, printf('%.10f', rate) AS line_item_blended_rate, round(usage * rate, 10)::DOUBLE AS line_item_blended_cost,
       '$' || rate || ' per unit of ' || line_item_usage_type || ' in ' || product_region_code AS line_item_line_item_description,
       'Amazon Web Services, Inc.' AS line_item_legal_entity,
       round(usage * rate * 0.93, 10)::DOUBLE AS line_item_net_unblended_cost, printf('%.10f', rate * 0.93) AS line_item_net_unblended_rate,
       round(usage * rate, 10)::DOUBLE AS pricing_public_on_demand_cost, printf('%.10f', rate) AS pricing_public_on_demand_rate,
       'USD' AS pricing_currency, 'OnDemand' AS pricing_term, CASE WHEN is_session THEN 'DPU-Hour' ELSE 'Hrs' END AS pricing_unit,
       printf('%016X', hash(service || '/' || region || '/' || rate)) || '.JRTCKXETXF.6YS6EN2CT7' AS pricing_rate_code,
       MAP {'region': product_region_code, 'product_name': line_item_product_code, 'group': 'group ' || service} AS product,
       'Family ' || service AS product_product_family, line_item_product_code AS product_servicecode, line_item_usage_type AS product_usagetype,
       MAP {'user_team': 'team ' || account % 9, 'user_env': ['dev', 'prod'][1 + (r % 2)::INT]} AS resource_tags,
       MAP {'edp_discount': round(-usage * rate * 0.07, 10)::DOUBLE} AS discount, round(-usage * rate * 0.07, 10)::DOUBLE AS discount_total_discount
FROM bill;

COPY cur TO '${lake}/BILLING_PERIOD=2026-10' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 250000, PARTITION_BY (chunk), OVERWRITE_OR_IGNORE);
