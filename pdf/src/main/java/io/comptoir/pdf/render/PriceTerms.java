package io.comptoir.pdf.render;

import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Step;
import io.comptoir.catalog.Tier;
import io.comptoir.pdf.style.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a price that is agreed says, where it is more than so much a unit.
 *
 * @param labels  in which words
 * @param currency  the code of its currency
 */
record PriceTerms(Labels labels, String currency) {

    /** The price of a unit, where that is all. */
    Optional<String> unitPrice(PriceModel price) {
        return price instanceof PriceModel.PerUnit each ? Optional.of(price(each.unitPrice())) : Optional.empty();
    }

    /** Each of its terms; none for so much a unit. */
    List<String> of(PriceModel price) {
        List<String> terms = new ArrayList<>();
        if (price instanceof PriceModel.Flat flat) {
            terms.add(labels.get("price.flat", price(flat.fee())));
        } else if (price instanceof PriceModel.Tiered tiered) {
            terms.add(labels.get("price.tiered"));
            tiered.tiers().forEach(tier -> terms.add(tier(tier)));
        } else if (price instanceof PriceModel.Volume volume) {
            terms.add(labels.get("price.volume"));
            volume.tiers().forEach(tier -> terms.add(tier(tier)));
        } else if (price instanceof PriceModel.Stairstep stairs) {
            stairs.steps().forEach(step -> terms.add(step(step)));
        } else if (price instanceof PriceModel.Packages packs) {
            terms.add(labels.get("price.package", price(packs.packagePrice()), number(packs.size())));
        } else if (price instanceof PriceModel.Share share) {
            terms.addAll(share(share));
        } else if (price instanceof PriceModel.FreeUnits free) {
            terms.add(labels.get("price.included", number(free.units())));
            terms.addAll(within(free.model()));
        } else if (price instanceof PriceModel.MinimumUnits least) {
            terms.addAll(within(least.model()));
            terms.add(labels.get("price.minimum", number(least.units())));
        } else if (price instanceof PriceModel.MinimumAmount least) {
            terms.addAll(within(least.model()));
            terms.add(labels.get("price.minimum", price(least.amount())));
        }
        return terms;
    }

    /** The same of a price that another one changes: then the price of a unit is told too. */
    private List<String> within(PriceModel price) {
        return unitPrice(price).map(List::of).orElseGet(() -> of(price));
    }

    private List<String> share(PriceModel.Share share) {
        List<String> terms = new ArrayList<>();
        terms.add(labels.notation().percent(share.share().value()));
        if (share.minimum().signum() > 0) {
            terms.add(labels.get("price.minimum", price(share.minimum())));
        }
        share.maximum().ifPresent(most -> terms.add(labels.get("price.maximum", price(most))));
        if (share.fee().signum() > 0) {
            terms.add(labels.get("price.fee", price(share.fee())));
        }
        return terms;
    }

    private String tier(Tier tier) {
        String each = range(tier.upTo(), price(tier.unitPrice()));
        return tier.fee().signum() > 0 ? each + " " + labels.get("price.fee", price(tier.fee())) : each;
    }

    private String step(Step step) {
        return range(step.upTo(), price(step.amount()));
    }

    private String range(Optional<BigDecimal> upTo, String price) {
        return upTo.map(end -> labels.get("price.up.to", number(end), price))
                .orElseGet(() -> labels.get("price.beyond", price));
    }

    private String number(BigDecimal number) {
        return labels.notation().number(number);
    }

    private String price(BigDecimal price) {
        return labels.notation().price(price, currency);
    }
}
