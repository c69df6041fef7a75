package io.comptoir.law;

import io.comptoir.data.Validity;
import io.comptoir.document.Issuer;
import io.comptoir.party.CompanySize;
import io.comptoir.party.Party;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where and when a rule holds.
 *
 * @param customer  towards whom
 * @param sizes  for issuers of which size
 * @param days  when
 */
public record Scope(CustomerKind customer, Set<CompanySize> sizes, Validity days) {

    /** An issuer of unknown size counts as one of this. */
    static final CompanySize UNKNOWN_SIZE = CompanySize.SME;

    private static final String ALL = "ALL";

    static Scope of(String customer, String sizes, Validity days) {
        Set<CompanySize> known = sizes.equals(ALL)
                ? EnumSet.allOf(CompanySize.class)
                : Stream.of(sizes.split(" +", -1)).map(CompanySize::valueOf).collect(Collectors.toSet());
        return new Scope(CustomerKind.valueOf(customer), Set.copyOf(known), days);
    }

    /** Whether it holds on {@code day} between the two. */
    boolean holds(LocalDate day, Optional<Issuer> issuer, Optional<Party> buyer) {
        CompanySize size = issuer.flatMap(Issuer::size).orElse(UNKNOWN_SIZE);
        return days.holdsOn(day) && sizes.contains(size) && customer.includes(buyer);
    }
}
