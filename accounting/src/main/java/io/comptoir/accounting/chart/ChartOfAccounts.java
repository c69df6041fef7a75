package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The accounts that an exercise is kept in — liste des comptes: those of the PCG on its first day, and those that the
 * business adds, renames or drops.
 * <p>
 * A chart never changes: each move gives another one. One that {@linkplain #under(String) stands under} another has all
 * its accounts, and its own before them: the default, that of a firm, that of a dossier. All its accounts have one length,
 * and zeros on the right make no other account of it (PCG art. 1131-2).
 */
public final class ChartOfAccounts {

    private static final Rule REMOVED = Rule.error("CPT-ACCOUNTING-ACCOUNT-REMOVED", "ANC, règlement 2022-06")
            .says("Le compte {value} n'existe plus dans le {0}.", "Account {value} is no longer in {0}.")
            .fix("Utilisez le compte {1}.", "Use account {1}.");
    private static final Rule UNKNOWN = Rule.warning("CPT-ACCOUNTING-ACCOUNT-UNKNOWN", "ANC, règlement 2014-03")
            .says("Le compte {value} n'a pas de racine dans le {0}.", "Account {value} has no root in {0}.")
            .fix(
                    "Choisissez un compte du plan, ou vérifiez que votre secteur a ce compte.",
                    "Choose an account of the chart, or see that your sector has this one.");
    private static final Rule TAKEN = Rule.error("CPT-ACCOUNTING-ACCOUNT-TAKEN", "PCG art. 1131-2")
            .says("Le compte {value} existe déjà : {0}.", "Account {value} exists already: {0}.")
            .fix("Prenez un autre numéro, ou modifiez celui-ci.", "Take another number, or change this one.");
    private static final Rule ABSENT = Rule.error("CPT-ACCOUNTING-ACCOUNT-ABSENT", "Comptoir, chart of accounts")
            .says("Le compte {value} n'est pas dans le plan {0}.", "Account {value} is not in chart {0}.")
            .fix("Créez-le d'abord.", "Create it first.");

    private final String name;
    private final Pcg pcg;
    private final int length;
    private final Map<String, String> accounts;
    private final Set<String> own;

    private ChartOfAccounts(String name, Pcg pcg, int length, Map<String, String> accounts, Set<String> own) {
        this.name = name;
        this.pcg = pcg;
        this.length = length;
        this.accounts = accounts;
        this.own = own;
    }

    /** The PCG of an exercise that starts on {@code exerciseStart}, in six digits. */
    public static ChartOfAccounts pcg(LocalDate exerciseStart) {
        return pcg(PcgVersion.of(exerciseStart), 6);
    }

    /**
     * The PCG in accounts of {@code length} digits.
     *
     * @param length  from 5, that of the longest accounts of the PCG here, to 10; usually 6, 8 or 10
     * @throws ViolationsException if accounts of the PCG would not fit
     */
    public static ChartOfAccounts pcg(PcgVersion version, int length) {
        Pcg pcg = Pcg.of(version);
        TreeMap<String, String> accounts = new TreeMap<>();
        pcg.labels().forEach((number, label) -> {
            if (number.length() >= Account.LENGTH_MIN) {
                accounts.put(Account.of(number).padded(length).number(), label);
            }
        });
        return new ChartOfAccounts("PCG", pcg, length, accounts, Set.of());
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The version of the PCG that it follows. */
    public PcgVersion version() {
        return pcg.version();
    }

    /** How many digits its accounts have. */
    public int accountLength() {
        return length;
    }

    /** All its accounts, in the order of their numbers. */
    public List<ChartAccount> accounts() {
        return accounts.entrySet().stream()
                .map(entry -> new ChartAccount(Account.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The accounts that it does not have from the PCG or from the chart above it, or has changed. */
    public List<ChartAccount> own() {
        return accounts().stream()
                .filter(one -> own.contains(one.account().number()))
                .toList();
    }

    /** What an account is called: by its own name, else by that of the nearest account of the PCG above it. */
    public Optional<String> label(Account account) {
        return Optional.ofNullable(accounts.get(known(account))).or(() -> pcg.label(account.number()));
    }

    /**
     * What is wrong with an account in this exercise: an error where the PCG has dropped it, with what to use instead; a
     * warning where no root of the PCG leads to it. An account that the business has entered itself is right.
     */
    public Violations check(Account account) {
        if (own.contains(known(account))) {
            return Violations.NONE;
        }
        return pcg.instead(account.number())
                .map(instead -> Violations.of(REMOVED.at("", account, pcg.version(), instead)))
                .orElseGet(() -> pcg.has(account.number())
                        ? Violations.NONE
                        : Violations.of(UNKNOWN.at("", account, pcg.version())));
    }

    /**
     * The accounts whose number starts with {@code text}, or whose label has all its words, whatever their case and
     * accents.
     */
    public List<ChartAccount> search(String text) {
        String wanted = plain(text).trim();
        List<String> words = List.of(wanted.split(" +", -1));
        return accounts().stream()
                .filter(one -> one.account().number().startsWith(wanted)
                        || words.stream().allMatch(word -> plain(one.label()).contains(word)))
                .toList();
    }

    /**
     * With one more account.
     *
     * @throws ViolationsException if its number, once lengthened by zeros, is taken, or if the exercise cannot have it
     */
    public ChartOfAccounts create(ChartAccount account) {
        String taken = accounts.get(key(account.account()));
        if (taken != null) {
            throw new ViolationsException(TAKEN.at("", account.account(), taken));
        }
        check(account.account()).throwIfErrors();
        return put(account);
    }

    /**
     * With another account that is called as {@code of}.
     *
     * @throws ViolationsException if there is no account {@code of}, or if {@code number} is taken or cannot be had
     */
    public ChartOfAccounts duplicate(Account of, Account number) {
        return create(new ChartAccount(number, existing(of)));
    }

    /**
     * With another name for an account.
     *
     * @throws ViolationsException if there is no such account
     */
    public ChartOfAccounts rename(ChartAccount account) {
        existing(account.account());
        return put(account);
    }

    /**
     * Without an account; the name of its root then holds for it.
     *
     * @throws ViolationsException if there is no such account
     */
    public ChartOfAccounts drop(Account account) {
        existing(account);
        TreeMap<String, String> left = new TreeMap<>(accounts);
        left.remove(key(account));
        Set<String> stillOwn = new TreeSet<>(own);
        stillOwn.remove(key(account));
        return new ChartOfAccounts(name, pcg, length, left, stillOwn);
    }

    /** The same accounts under another name; what becomes of one does not touch the other. */
    public ChartOfAccounts copy(String newName) {
        return new ChartOfAccounts(newName, pcg, length, accounts, own);
    }

    /** A chart that has all accounts of this one, and none of its own yet: that of a firm, then that of a dossier. */
    public ChartOfAccounts under(String newName) {
        return new ChartOfAccounts(newName, pcg, length, accounts, Set.of());
    }

    private ChartOfAccounts put(ChartAccount account) {
        TreeMap<String, String> more = new TreeMap<>(accounts);
        more.put(key(account.account()), account.label());
        Set<String> moreOwn = new TreeSet<>(own);
        moreOwn.add(key(account.account()));
        return new ChartOfAccounts(name, pcg, length, more, moreOwn);
    }

    private String existing(Account account) {
        String label = accounts.get(key(account));
        if (label == null) {
            throw new ViolationsException(ABSENT.at("", account, name));
        }
        return label;
    }

    /** The number here of an account that may be longer than those of this chart, and is then none of them. */
    private String known(Account account) {
        String number = account.number();
        boolean fits =
                number.substring(Math.min(length, number.length())).chars().allMatch(digit -> digit == '0');
        return fits ? key(account) : number;
    }

    private String key(Account account) {
        return account.resized(length).number();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
