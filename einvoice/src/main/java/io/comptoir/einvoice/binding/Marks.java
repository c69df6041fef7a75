package io.comptoir.einvoice.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands after the name of an element in an outline. */
final class Marks {

    Optional<Target> target = Optional.empty();
    Optional<Target> part = Optional.empty();
    final List<Attribute> attributes = new ArrayList<>();
    final Map<String, String> codes = new HashMap<>();
    Optional<String> constant = Optional.empty();
    boolean isSoft;
    Optional<String> otherwise = Optional.empty();
    Optional<String> without = Optional.empty();
    Optional<Pattern> like = Optional.empty();
    boolean isLike;
    Optional<String> each = Optional.empty();
    Optional<String> unless = Optional.empty();
    boolean isAlways;
    boolean isReadOnly;
    boolean isNote;
    boolean isShortDate;

    static Marks of(List<String> tokens) {
        Marks marks = new Marks();
        tokens.stream().filter(token -> !isAttribute(token)).forEach(marks::take);
        String term = marks.target.map(Target::id).orElse("");
        tokens.stream().filter(Marks::isAttribute).forEach(token -> marks.attributes.add(Attribute.of(token, term)));
        marks.isShortDate = tokens.contains("@format:102");
        return marks;
    }

    private static boolean isAttribute(String token) {
        return token.startsWith("@") || token.equals("$");
    }

    private void take(String token) {
        switch (token.charAt(0)) {
            case 'B', 'E' -> target = Optional.of(Target.of(token));
            case '?' -> {
                target = Optional.of(Target.of(token.substring(1)));
                isReadOnly = true;
            }
            case '~' -> part = Optional.of(Target.of(token.substring(1)));
            case '-' -> without = Optional.of(token.substring(1));
            case '!' -> isAlways = true;
            case '=' -> {
                isSoft = token.startsWith("=?");
                constant = Optional.of(token.substring(isSoft ? 2 : 1).replace('_', ' '));
            }
            default -> named(token);
        }
    }

    private void named(String token) {
        String value = token.substring(token.indexOf(':') + 1);
        switch (token.substring(0, token.length() - value.length())) {
            case "else:" -> otherwise = Optional.of(value);
            case "each:" -> each = Optional.of(value);
            case "unless:" -> unless = Optional.of(value);
            case "like:", "unlike:" -> {
                like = Optional.of(Pattern.compile(value));
                isLike = token.startsWith("like:");
            }
            case "map:" -> {
                for (String pair : value.split(",", -1)) {
                    codes.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            }
            default -> isNote = isNote(token);
        }
    }

    private static boolean isNote(String token) {
        if (!token.equals("note")) {
            throw new IllegalStateException("Unknown mark in an outline: " + token);
        }
        return true;
    }

    /** Whether an element without this text is none of its line. */
    boolean isStrict() {
        return constant.isPresent() && !isSoft;
    }
}
