package dev.roundtable.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Groups documents whose texts are near-duplicates of one another, as reposts of a job are. Two
 * texts are, if their sets of shingles have a Jaccard similarity of 0.8 or more. In a text of n
 * words that allows about n / 9 shingles to differ: in 300 words the name of a city may change six
 * times.
 *
 * <p>Pairs are proposed by {@link MinHash}, which misses fewer than 1 in 1,000 at 0.8 and
 * practically none at 0.9, and each is checked by its exact similarity: texts that are not alike
 * are never joined for each other's sake. A cluster is what hangs together by such pairs (Leskovec,
 * Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3), so that its outermost members may
 * be less alike.
 */
public final class NearDuplicates {
  /**
   * A text to compare.
   *
   * @param id documents with the same id are in one cluster
   */
  public record Document(String id, Shingles shingles) {}

  private static final Comparator<Document> ORDER =
      Comparator.comparing(Document::id)
          .thenComparing(document -> document.shingles().hashes(), Arrays::compare);

  private NearDuplicates() {}

  /**
   * The cluster of every document, by its id. A cluster is named by its least id in the order of
   * {@link String#compareTo}; a document like no other, and one without words, is a cluster alone.
   * The answer does not depend on the order of the documents. Beside the documents it takes about
   * 600 bytes for each.
   */
  public static SortedMap<String, String> clusters(Collection<Document> documents) {
    Document[] ordered = documents.toArray(Document[]::new);
    Arrays.sort(ordered, ORDER);
    Search search = new Search(ordered);
    int[] distinct = search.joinEqual();
    search.joinNear(distinct);
    SortedMap<String, String> clusters = new TreeMap<>();
    for (int i = 0; i < ordered.length; i++) {
      clusters.put(ordered[i].id(), ordered[search.first(i)].id());
    }
    return clusters;
  }

  /** True if the Jaccard similarity is 0.8 or more, without rounding. */
  public static boolean areNear(Shingles one, Shingles other) {
    // shared / (total - shared) >= 4 / 5 means 9 * shared >= 4 * total.
    long total = (long) one.size() + other.size();
    return one.sharesAtLeast((int) Math.max(1, (4 * total + 8) / 9), other);
  }

  /** A union-find over documents in the order of their ids; the first of a cluster is its root. */
  private static final class Search {
    private final Document[] documents;
    private final long[][] sketches;
    private final int[] parent;

    Search(Document[] documents) {
      this.documents = documents;
      sketches = new long[documents.length][];
      parent = new int[documents.length];
      Arrays.setAll(parent, i -> i);
    }

    int first(int document) {
      int at = document;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    /** Joins equal ids and equal texts, and returns one document of each text that has words. */
    int[] joinEqual() {
      Map<Shingles, Integer> firsts = new HashMap<>();
      int[] distinct = new int[documents.length];
      int size = 0;
      for (int i = 0; i < documents.length; i++) {
        if (i > 0 && documents[i].id().equals(documents[i - 1].id())) {
          join(i - 1, i);
        }
        if (documents[i].shingles().isEmpty()) {
          continue;
        }
        Integer same = firsts.putIfAbsent(documents[i].shingles(), i);
        if (same == null) {
          distinct[size++] = i;
        } else {
          join(same, i);
        }
      }
      return Arrays.copyOf(distinct, size);
    }

    void joinNear(int[] distinct) {
      long[][] keys = new long[distinct.length][];
      for (int i = 0; i < distinct.length; i++) {
        MinHash signature = MinHash.of(documents[distinct[i]].shingles());
        keys[i] = signature.bandKeys();
        sketches[distinct[i]] = signature.sketch();
      }
      for (int band = 0; band < MinHash.BANDS; band++) {
        joinBand(distinct, keys, band);
      }
    }

    // The lower bits of a key give way to the document, so that sorting numbers brings those with
    // the same key together. What the lost bits propose in addition does not pass the exact check.
    private void joinBand(int[] distinct, long[][] keys, int band) {
      long indexBits = (Integer.highestOneBit(Math.max(1, distinct.length)) * 2L) - 1;
      long[] entries = new long[distinct.length];
      Arrays.setAll(entries, i -> (keys[i][band] & ~indexBits) | i);
      Arrays.sort(entries);
      int start = 0;
      for (int end = 1; end <= entries.length; end++) {
        if (end == entries.length || ((entries[end] ^ entries[start]) & ~indexBits) != 0) {
          joinBucket(Arrays.copyOfRange(entries, start, end), indexBits, distinct);
          start = end;
        }
      }
    }

    private void joinBucket(long[] bucket, long indexBits, int[] distinct) {
      if (bucket.length > 1) {
        List<List<Integer>> parts = new ArrayList<>();
        for (long entry : bucket) {
          add(distinct[(int) (entry & indexBits)], parts);
        }
      }
    }

    // A part holds members of one cluster. One hit joins the whole of it, so that a bucket of
    // reposts costs a comparison for each and not for each pair.
    private void add(int document, List<List<Integer>> parts) {
      List<Integer> home = null;
      for (List<Integer> part : parts) {
        if (first(part.get(0)) == first(document) || joinsAny(document, part)) {
          home = part;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        parts.add(home);
      }
      home.add(document);
    }

    private boolean joinsAny(int document, List<Integer> part) {
      for (int member : part) {
        if (MinHash.mayBeNear(sketches[document], sketches[member])
            && areNear(documents[document].shingles(), documents[member].shingles())) {
          join(document, member);
          return true;
        }
      }
      return false;
    }

    private void join(int one, int other) {
      int first = first(one);
      int second = first(other);
      parent[Math.max(first, second)] = Math.min(first, second);
    }
  }
}
