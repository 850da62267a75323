package dev.roundtable.store;

import java.time.Instant;

/**
 * An object as a listing shows it.
 *
 * @param etag entity tag without its quotes; changes whenever the content does
 */
public record StoredObject(String key, String etag, long bytes, Instant modifiedAt) {}
