/**
 * The main job, end to end: the cases of Koworking, a company that rents desks and trains people.
 *
 * <pre>{@code
 * mvn -q compile exec:java
 * }</pre>
 */
@NullMarked
package io.comptoir.demo;

import org.jspecify.annotations.NullMarked;
