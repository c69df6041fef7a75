package io.comptoir.pdf.render;

import io.comptoir.document.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mentions in the words of a theme. */
final class Mentions {

    private Mentions() {}

    /** Those of a paper, each reworded where the theme has words for its key, then those that the theme adds. */
    static List<Mention> worded(List<Mention> mentions, Map<String, String> words) {
        Map<String, String> left = new TreeMap<>(words);
        List<Mention> worded = new ArrayList<>(mentions.size() + words.size());
        for (Mention mention : mentions) {
            Optional<String> other =
                    mention.vatex().isPresent() ? Optional.empty() : Optional.ofNullable(left.remove(mention.key()));
            worded.add(other.map(text -> new Mention(mention.key(), mention.subject(), mention.vatex(), text))
                    .orElse(mention));
        }
        left.forEach((key, text) -> worded.add(new Mention(key, Optional.empty(), Optional.empty(), text)));
        return worded;
    }
}
