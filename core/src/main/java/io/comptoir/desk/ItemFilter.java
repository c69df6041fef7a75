package io.comptoir.desk;

import io.comptoir.catalog.ItemCategory;
import io.comptoir.catalog.Nature;
import io.comptoir.port.DocumentQuery;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which items, and in which order.
 *
 * @param nature  goods or services only
 * @param category  those of the category of that code only
 * @param archived  those that are put away, or those in use
 * @param text  those with words that start as its words do; empty for all
 * @param byLabel  in the order of their labels; else the newest first
 */
public record ItemFilter(
        Optional<Nature> nature, Optional<String> category, boolean archived, String text, boolean byLabel) {

    /** All items in use, by label. */
    public static final ItemFilter IN_USE = new ItemFilter(Optional.empty(), Optional.empty(), false, "", true);

    /** All items that are put away, by label. */
    public static final ItemFilter ARCHIVED = new ItemFilter(Optional.empty(), Optional.empty(), true, "", true);

    /** Goods or services only. */
    public ItemFilter nature(Nature one) {
        return new ItemFilter(Optional.of(one), category, archived, text, byLabel);
    }

    /** Those of the category of a code only. */
    public ItemFilter category(String code) {
        return new ItemFilter(nature, Optional.of(code), archived, text, byLabel);
    }

    /** Those that {@code words} find. */
    public ItemFilter matching(String words) {
        return new ItemFilter(nature, category, archived, words, byLabel);
    }

    /** The same items, the newest first. */
    public ItemFilter newest() {
        return new ItemFilter(nature, category, archived, text, false);
    }

    /** Items have the words of their category, so that few are read that are of another. */
    DocumentQuery query() {
        String[] statuses = nature.map(Stream::of)
                .orElseGet(() -> Stream.of(Nature.values()))
                .map(one -> status(one, archived))
                .toArray(String[]::new);
        DocumentQuery found =
                DocumentQuery.of(ItemDesk.KIND).status(statuses).startingWith(text + " " + category.orElse(""));
        return byLabel ? found.byParty() : found.newest();
    }

    boolean asksFor(SavedItem saved) {
        return category.filter(code -> saved.item()
                        .category()
                        .map(ItemCategory::code)
                        .filter(code::equals)
                        .isEmpty())
                .isEmpty();
    }

    /** What the storage calls the status of an item. */
    static String status(Nature nature, boolean archived) {
        return archived ? "ARCHIVED_" + nature.name() : nature.name();
    }
}
