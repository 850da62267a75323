package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.DescribeRelation;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoStatement;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.jdk.javaapi.CollectionConverters;

/** Lets queries through and nothing that changes a table. */
final class ReadOnly {
  private ReadOnly() {}

  static void require(SparkSession spark, String query) {
    Deque<LogicalPlan> plans = new ArrayDeque<>();
    try {
      plans.add(spark.sessionState().sqlParser().parsePlan(query));
    } catch (ParseException e) {
      throw Failure.usage("The query does not parse: " + e.getSimpleMessage(), e);
    }
    while (!plans.isEmpty()) {
      LogicalPlan plan = plans.pop();
      boolean writes =
          plan instanceof InsertIntoStatement
              || (plan instanceof Command && !(plan instanceof DescribeRelation));
      if (writes) {
        throw Failure.usage("sql only reads; tables are changed by the stages alone");
      }
      CollectionConverters.asJava(plan.children()).forEach(plans::push);
    }
  }
}
