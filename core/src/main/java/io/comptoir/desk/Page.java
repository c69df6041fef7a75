package io.comptoir.desk;

import io.comptoir.port.DocumentQuery.Position;
import java.util.List;
import java.util.Optional;

/**
 * Some of many papers, in their order.
 *
 * @param <T>  what they are
 * @param items  the papers
 * @param next  where the next page goes on; empty on the last one
 */
public record Page<T>(List<T> items, Optional<Position> next) {}
