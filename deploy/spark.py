"""Reads a folder of reports with Spark and writes their observations as partitioned Parquet.

    spark-submit deploy/spark.py --project /opt/zhibiao s3a://bucket/reports s3a://bucket/observations

Every executor needs Node 20 and the project, with its node_modules, at the path of --project. Reports are UTF-8 texts.
"""

import argparse
import json
import os

from pyspark.sql import SparkSession, functions as F
from pyspark.sql.types import ArrayType, BooleanType, DoubleType, IntegerType, StringType, StructField, StructType

TYPES = {
    "string": StringType(),
    "date": StringType(),
    "integer": IntegerType(),
    "number": DoubleType(),
    "boolean": BooleanType(),
}


def columns(project, table):
    """The columns of a table, as the project's data package describes them."""
    with open(os.path.join(project, "data", "datapackage.json"), encoding="utf-8") as file:
        resources = {resource["name"]: resource for resource in json.load(file)["resources"]}
    fields = resources[table]["schema"]["fields"]
    return [StructField(field["name"], TYPES[field["type"]]) for field in fields]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("reports")
    parser.add_argument("output")
    parser.add_argument("--project", default=".")
    parser.add_argument("--partitions", type=int, default=200)
    args = parser.parse_args()

    spark = SparkSession.builder.appName("zhibiao").getOrCreate()
    observation = [field for field in columns(args.project, "observations") if field.name != "sentence"] + [
        StructField("source_file", StringType()),
        StructField("sentence_id", IntegerType()),
        StructField("sentence", StringType()),
    ]
    answer = StructType([
        StructField("report", StructType(columns(args.project, "reports"))),
        StructField("observations", ArrayType(StructType(observation))),
    ])
    files = spark.sparkContext.wholeTextFiles(args.reports, args.partitions)
    lines = files.map(lambda file: json.dumps({"id": os.path.splitext(file[0])[0], "text": file[1]}, ensure_ascii=False))
    answers = lines.pipe(f"npm --prefix {args.project} run -s extract -- --stream", checkCode=True)
    (
        spark.createDataFrame(answers.map(lambda line: (line,)), "line string")
        .select(F.from_json("line", answer).alias("answer"))
        .select(F.col("answer.report.year").alias("year"), F.explode("answer.observations").alias("observation"))
        .select("observation.*", F.concat(F.substring("observation.ref_area", 1, 2), F.lit("0000")).alias("province"), "year")
        .write.partitionBy("province", "year")
        .parquet(args.output)
    )


if __name__ == "__main__":
    main()
