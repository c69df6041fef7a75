package io.comptoir.party;

import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violations;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A company or sole trader that issues papers, with what the law wants printed on them (CGI ann. II, art. 242 nonies A;
 * C. com. art. R123-237 and R123-238). May be incomplete while it is being typed in: issuing lists what is missing.
 */
@ValueStyle
@Value.Immutable
public abstract class LegalEntity {

    LegalEntity() {}

    /** The registered name — raison sociale (BT-27). */
    @Value.Default
    public String name() {
        return "";
    }

    /** The name it trades under — enseigne (BT-28). */
    public abstract Optional<String> tradeName();

    /** SAS, SARL, EI… (part of BT-33). */
    public abstract Optional<String> legalForm();

    /** The share capital in euros, for a company that has one (part of BT-33). */
    public abstract Optional<BigDecimal> shareCapital();

    /** Its number in the French register (BT-30, scheme 0002). */
    public abstract Optional<Siren> siren();

    /** The number of the establishment that sells (BT-29, scheme 0009). */
    public abstract Optional<Siret> siret();

    /** Its VAT number (BT-31). */
    public abstract Optional<VatNumber> vatNumber();

    /** The city of its trade register — ville du RCS (part of BT-33). */
    public abstract Optional<String> rcsCity();

    /** Its activity — code APE/NAF. */
    public abstract Optional<String> activityCode();

    /** Its registered office (BG-5). */
    public abstract Optional<Address> address();

    /** Where e-invoices come from (BT-34); the SIREN in the French directory unless said otherwise. */
    public abstract Optional<ElectronicAddress> electronicAddress();

    /** Where it is paid (BG-17). */
    public abstract Optional<BankAccount> bankAccount();

    /** Where customers write (BT-43). */
    public abstract Optional<String> email();

    /** Where customers call (BT-42). */
    public abstract Optional<String> phone();

    /** What is doubtful about its identifiers: warnings only. */
    public Violations check() {
        Violations account =
                bankAccount().map(bank -> bank.iban().check().under("iban")).orElse(Violations.NONE);
        return new Registration(siren(), siret(), vatNumber()).check().plus(account);
    }

    /** Starts a copy of this entity, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a legal entity. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a legal entity. A malformed identifier is refused where it is given. */
    public static final class Builder extends ImmutableLegalEntity.Builder {
        Builder() {}

        /** Reads the share capital in euros, such as {@code "10000"}. */
        public Builder shareCapital(String text) {
            return shareCapital(Decimals.parse(text));
        }

        /** Reads the SIREN. */
        public Builder siren(String text) {
            return siren(Siren.of(text));
        }

        /** Reads the SIRET. */
        public Builder siret(String text) {
            return siret(Siret.of(text));
        }

        /** Reads the VAT number. */
        public Builder vatNumber(String text) {
            return vatNumber(VatNumber.of(text));
        }

        /** Reads the IBAN of the account to be paid on. */
        public Builder iban(String text) {
            return bankAccount(BankAccount.of(Iban.of(text)));
        }
    }
}
