package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.decimals;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A place in an invoice and the rules that are asked there. Written once, when its rule set is first used. */
final class Scope {

    static final String FATAL = "fatal";
    static final String WARNING = "warning";
    /** Of the French rules that warn in one variant and refuse in the other. */
    static final String DATED = "dated";

    /** Of our own rules, which only warn: no publisher has a word for them. */
    static final String ADVICE = "";

    private final Where where;
    private final List<Check> checks = new ArrayList<>();
    private final Counted counted = new Counted();

    Scope(Where where) {
        this.where = where;
    }

    Where where() {
        return where;
    }

    List<Check> checks() {
        return checks;
    }

    Counted counted() {
        return counted;
    }

    /** Whether it asks of that element, of those that stand there. */
    boolean asks(Element element) {
        return where.looksAt(element);
    }

    void drop(Set<String> ids) {
        checks.removeIf(check -> ids.contains(check.id()));
        counted.lift(ids::contains);
    }

    void keep(Set<String> ids) {
        checks.removeIf(check -> !ids.contains(check.id()));
        counted.lift(id -> !ids.contains(id));
    }

    void rename(Map<String, String> names) {
        checks.replaceAll(check -> new Check(names.getOrDefault(check.id(), check.id()), check.flag(), check.test()));
    }

    boolean isEmpty() {
        return checks.isEmpty() && counted.isEmpty();
    }

    Scope fatal(String id, Test test) {
        checks.add(new Check(id, FATAL, test));
        return this;
    }

    Scope warning(String id, Test test) {
        checks.add(new Check(id, WARNING, test));
        return this;
    }

    Scope advice(String id, Test test) {
        checks.add(new Check(id, ADVICE, test));
        return this;
    }

    Scope dated(String id, Test test) {
        checks.add(new Check(id, DATED, test));
        return this;
    }

    /** Something must be there. */
    Scope present(String id, String path) {
        Path way = Path.of(path);
        return fatal(id, (at, facts) -> way.leads(at));
    }

    /** One of several things must be there. */
    Scope anyPresent(String id, String... paths) {
        Path[] ways = ways(paths);
        return fatal(id, (at, facts) -> anyLeads(ways, at));
    }

    /** None of several things may be there. */
    Scope absent(String id, String... paths) {
        Path[] ways = ways(paths);
        return fatal(id, (at, facts) -> !anyLeads(ways, at));
    }

    private static Path[] ways(String[] paths) {
        return Stream.of(paths).map(Path::of).toArray(Path[]::new);
    }

    private static boolean anyLeads(Path[] ways, Element at) {
        for (Path way : ways) {
            if (way.leads(at)) {
                return true;
            }
        }
        return false;
    }

    /** A text must be there that is not blank. */
    Scope filled(String id, String path) {
        Path way = Path.of(path);
        return fatal(id, (at, facts) -> !normal(only(way.texts(at))).isEmpty());
    }

    /** An amount has two decimals at most. */
    Scope twoDecimals(String id, String path) {
        Path way = Path.of(path);
        return fatal(id, (at, facts) -> decimals(only(way.texts(at))) <= 2);
    }

    /** The text here, or of an attribute here, is a code of the list. */
    Scope coded(String id, String path, CodeList list) {
        Path way = Path.of(path);
        return fatal(id, (at, facts) -> list.has(normal(only(way.texts(at)))));
    }

    /** Never broken: the official rule only states it. */
    Scope stated(String id) {
        return fatal(id, (at, facts) -> true);
    }
}
