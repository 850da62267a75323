package dev.roundtable.table;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Hands whole groups of rows to plain Java: one shuffle by the key, a sort within each partition,
 * then one group after another. Memory is bounded by the largest group.
 */
public final class Groups {
  private Groups() {}

  /** Turns the rows of one group into rows of the output. Runs on executors. */
  @FunctionalInterface
  public interface GroupFunction extends Serializable {
    Iterator<Row> apply(List<Row> group) throws Exception;
  }

  /** What a group needs of a row; a small object lets large groups fit. Runs on executors. */
  @FunctionalInterface
  public interface RowReader<T> extends Serializable {
    T read(Row row);
  }

  /** Turns a group into rows of the output, by its first row and all that was read. */
  @FunctionalInterface
  public interface ReadGroupFunction<T> extends Serializable {
    Iterator<Row> apply(Row first, List<T> group) throws Exception;
  }

  /**
   * Applies a function to every group.
   *
   * @param keys columns that make up a group
   * @param order columns that put the rows of a group in order; together with the keys they must
   *     leave no ties that matter
   */
  public static Dataset<Row> map(
      Dataset<Row> rows,
      List<String> keys,
      List<String> order,
      StructType output,
      GroupFunction function) {
    return map(rows, keys, order, output, row -> row, (first, group) -> function.apply(group));
  }

  /** The same, where of each row only that is held which the reader takes from it. */
  public static <T> Dataset<Row> map(
      Dataset<Row> rows,
      List<String> keys,
      List<String> order,
      StructType output,
      RowReader<T> reader,
      ReadGroupFunction<T> function) {
    Column[] keyColumns = keys.stream().map(key -> col(key)).toArray(Column[]::new);
    List<String> sorted = new ArrayList<>(keys);
    sorted.addAll(order);
    Column[] sortColumns = sorted.stream().map(name -> col(name)).toArray(Column[]::new);
    MapPartitionsFunction<Row, Row> perPartition =
        part -> new GroupIterator<>(part, keys, reader, function);
    return rows.repartition(keyColumns)
        .sortWithinPartitions(sortColumns)
        .mapPartitions(perPartition, Encoders.row(output));
  }

  private static final class GroupIterator<T> implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final List<String> keys;
    private final RowReader<T> reader;
    private final ReadGroupFunction<T> function;
    private Row ahead;
    private Iterator<Row> current = List.<Row>of().iterator();

    GroupIterator(
        Iterator<Row> rows, List<String> keys, RowReader<T> reader, ReadGroupFunction<T> function) {
      this.rows = rows;
      this.keys = keys;
      this.reader = reader;
      this.function = function;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && ahead != null) {
        Row first = ahead;
        current = results(first, nextGroup());
      }
      return current.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }

    private List<T> nextGroup() {
      List<T> group = new ArrayList<>();
      Row first = ahead;
      while (ahead != null && sameKey(first, ahead)) {
        group.add(reader.read(ahead));
        ahead = rows.hasNext() ? rows.next() : null;
      }
      return group;
    }

    private boolean sameKey(Row one, Row other) {
      for (String key : keys) {
        if (!Objects.equals(one.getAs(key), other.getAs(key))) {
          return false;
        }
      }
      return true;
    }

    private Iterator<Row> results(Row first, List<T> group) {
      try {
        return function.apply(first, group);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("A group could not be computed", e);
      }
    }
  }
}
