package io.comptoir.party;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The international number of a bank account (ISO 13616).
 * <p>
 * The country, two check digits, then the account as the country writes it. An account in France or Monaco has a key of
 * its own in there, that of its {@link Rib}.
 *
 * @param value  15 to 34 characters, as many as its country says
 */
public record Iban(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-IBAN-MALFORMED", "ISO 13616")
            .says("« {value} » n'est pas un IBAN.", "'{value}' is not an IBAN.")
            .fix(
                    "Un IBAN commence par son pays et a la longueur que ce pays fixe : 27 caractères pour la France,"
                            + " comme FR76 3000 6000 0112 3456 7890 189.",
                    "An IBAN starts with its country and has the length that this country sets: 27 characters for"
                            + " France, as FR76 3000 6000 0112 3456 7890 189.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-IBAN-CHECK", "ISO 13616, ISO 7064 (MOD 97-10)")
            .says("La clé de l'IBAN {value} est fausse.", "The check digits of IBAN {value} are wrong.")
            .fix("Recopiez l'IBAN depuis le RIB.", "Copy the IBAN again from the bank's paper.");

    static final Rule RIB_KEY = Rule.warning("CPT-PARTY-IBAN-RIB-KEY", "CFONB")
            .says(
                    "La clé RIB, à la fin de l'IBAN {value}, est fausse.",
                    "The French RIB key at the end of IBAN {value} is wrong.")
            .fix("Recopiez l'IBAN depuis le RIB.", "Copy the IBAN again from the bank's paper.");

    private static final Map<String, Integer> LENGTHS = lengths(
            // SWIFT, IBAN Registry
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 "
                    + "EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 "
                    + "IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 "
                    + "MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 "
                    + "SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

    private static final Pattern ANY = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern RIB = Pattern.compile(Rib.REGEX);
    private static final Format FORMAT = new Format(Iban::isWellFormed, MALFORMED);
    private static final int COUNTRY_LENGTH = 2;
    private static final int ACCOUNT_START = 4;
    private static final int GROUP = 4;

    /**
     * Reads an IBAN as {@link #of(String)} does.
     *
     * @throws ViolationsException if its country has no IBAN, or writes it otherwise
     */
    public Iban {
        value = FORMAT.read(value);
    }

    /**
     * Reads an IBAN, with or without separators.
     *
     * @throws ViolationsException if its country has no IBAN, or writes it otherwise
     */
    public static Iban of(String text) {
        return new Iban(text);
    }

    /** The IBAN of {@code account}, written as {@code countryCode} does, with the check digits that it must have. */
    static Iban withCheckDigits(String countryCode, String account) {
        return new Iban(countryCode + Checksum.mod97Digits(account + countryCode) + account);
    }

    /** The ISO 3166 code of the country; XK for Kosovo. */
    public String countryCode() {
        return value.substring(0, COUNTRY_LENGTH);
    }

    /** As printed on paper: blocks of four characters, the last one shorter, with a space between. */
    public String grouped() {
        StringBuilder printed = new StringBuilder(value);
        for (int i = (value.length() - 1) / GROUP * GROUP; i > 0; i -= GROUP) {
            printed.insert(i, ' ');
        }
        return printed.toString();
    }

    /** The French account number within; empty outside France and Monaco. */
    public Optional<Rib> rib() {
        return hasRib(value) ? Optional.of(new Rib(account(value))) : Optional.empty();
    }

    /** A warning if the check digits are wrong; else, in France and Monaco, if the key of the account is. */
    @Override
    public Violations check() {
        if (!withCheckDigits(countryCode(), account(value)).equals(this)) {
            return Violations.of(CHECK.at("", value));
        }
        boolean hasWrongKey = rib().filter(rib -> !rib.isValid()).isPresent();
        return hasWrongKey ? Violations.of(RIB_KEY.at("", value)) : Violations.NONE;
    }

    private static boolean isWellFormed(String text) {
        return ANY.matcher(text).matches() && hasLengthOfCountry(text) && hasFormOfCountry(text);
    }

    private static boolean hasLengthOfCountry(String text) {
        return LENGTHS.getOrDefault(text.substring(0, COUNTRY_LENGTH), 0) == text.length();
    }

    private static boolean hasFormOfCountry(String text) {
        return !hasRib(text) || RIB.matcher(account(text)).matches();
    }

    private static boolean hasRib(String iban) {
        return iban.startsWith("FR") || iban.startsWith("MC");
    }

    private static String account(String iban) {
        return iban.substring(ACCOUNT_START);
    }

    private static Map<String, Integer> lengths(String registry) {
        return Stream.of(registry.split(" ", -1))
                .collect(toUnmodifiableMap(
                        entry -> entry.substring(0, COUNTRY_LENGTH),
                        entry -> Integer.valueOf(entry.substring(COUNTRY_LENGTH))));
    }
}
