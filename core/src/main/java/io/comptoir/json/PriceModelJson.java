package io.comptoir.json;

import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Step;
import io.comptoir.catalog.Tier;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Price models: {@code {"kind": "PER_UNIT", "unitPrice": "200.00"}}, one kind for each. */
final class PriceModelJson {

    private static final List<String> KINDS = List.of(
            "FLAT",
            "PER_UNIT",
            "TIERED",
            "VOLUME",
            "STAIRSTEP",
            "PACKAGES",
            "SHARE",
            "FREE_UNITS",
            "MINIMUM_UNITS",
            "MINIMUM_AMOUNT");

    private PriceModelJson() {}

    // --- writing ---

    static void write(PriceModel model, ObjectNode out) {
        if (model instanceof PriceModel.Flat flat) {
            kind(out, "FLAT").put("fee", plain(flat.fee()));
        } else if (model instanceof PriceModel.PerUnit unit) {
            kind(out, "PER_UNIT").put("unitPrice", plain(unit.unitPrice()));
        } else if (model instanceof PriceModel.Tiered tiered) {
            writeTiers(tiered.tiers(), kind(out, "TIERED"));
        } else if (model instanceof PriceModel.Volume volume) {
            writeTiers(volume.tiers(), kind(out, "VOLUME"));
        } else if (model instanceof PriceModel.Stairstep stairs) {
            writeSteps(stairs.steps(), kind(out, "STAIRSTEP"));
        } else if (model instanceof PriceModel.Packages packages) {
            kind(out, "PACKAGES")
                    .put("size", plain(packages.size()))
                    .put("packagePrice", plain(packages.packagePrice()));
        } else if (model instanceof PriceModel.Share share) {
            writeShare(share, kind(out, "SHARE"));
        } else {
            writeAround(model, out);
        }
    }

    private static void writeAround(PriceModel model, ObjectNode out) {
        if (model instanceof PriceModel.FreeUnits free) {
            write(
                    free.model(),
                    kind(out, "FREE_UNITS").put("units", plain(free.units())).putObject("model"));
        } else if (model instanceof PriceModel.MinimumUnits least) {
            write(
                    least.model(),
                    kind(out, "MINIMUM_UNITS")
                            .put("units", plain(least.units()))
                            .putObject("model"));
        } else if (model instanceof PriceModel.MinimumAmount least) {
            write(
                    least.model(),
                    kind(out, "MINIMUM_AMOUNT")
                            .put("amount", plain(least.amount()))
                            .putObject("model"));
        }
    }

    private static ObjectNode kind(ObjectNode out, String kind) {
        return out.put("kind", kind);
    }

    private static void writeTiers(List<Tier> tiers, ObjectNode out) {
        for (Tier tier : tiers) {
            ObjectNode one = out.withArray("tiers").addObject();
            Out.put(one, "upTo", tier.upTo().map(PriceModelJson::plain));
            one.put("unitPrice", plain(tier.unitPrice())).put("fee", plain(tier.fee()));
        }
    }

    private static void writeSteps(List<Step> steps, ObjectNode out) {
        for (Step step : steps) {
            ObjectNode one = out.withArray("steps").addObject();
            Out.put(one, "upTo", step.upTo().map(PriceModelJson::plain));
            one.put("amount", plain(step.amount()));
        }
    }

    private static void writeShare(PriceModel.Share share, ObjectNode out) {
        out.put("percent", share.share().toString()).put("minimum", plain(share.minimum()));
        Out.put(out, "maximum", share.maximum().map(PriceModelJson::plain));
        out.put("fee", plain(share.fee()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    // --- reading ---

    static Optional<PriceModel> read(Fields in) {
        Optional<PriceModel> model =
                in.required("kind", in.choice("kind", KINDS)).flatMap(kind -> read(kind, in));
        in.done();
        return model;
    }

    private static Optional<PriceModel> read(String kind, Fields in) {
        return switch (kind) {
            case "FLAT" -> number(in, "fee").flatMap(fee -> in.made(() -> new PriceModel.Flat(fee)));
            case "PER_UNIT" -> number(in, "unitPrice").flatMap(price -> in.made(() -> new PriceModel.PerUnit(price)));
            case "TIERED" -> readTiers(in).flatMap(tiers -> in.made(() -> new PriceModel.Tiered(tiers)));
            case "VOLUME" -> readTiers(in).flatMap(tiers -> in.made(() -> new PriceModel.Volume(tiers)));
            case "STAIRSTEP" -> readSteps(in);
            case "PACKAGES" ->
                number(in, "size")
                        .flatMap(size -> number(in, "packagePrice")
                                .flatMap(price -> in.made(() -> new PriceModel.Packages(size, price))));
            case "SHARE" -> readShare(in);
            case "FREE_UNITS" -> readAround(in, "units", PriceModel.FreeUnits::new);
            case "MINIMUM_UNITS" -> readAround(in, "units", PriceModel.MinimumUnits::new);
            default -> readAround(in, "amount", PriceModel.MinimumAmount::new);
        };
    }

    private static Optional<PriceModel> readAround(
            Fields in, String name, BiFunction<PriceModel, BigDecimal, PriceModel> of) {
        Optional<BigDecimal> number = number(in, name);
        return in.required("model", in.object("model").flatMap(PriceModelJson::read))
                .flatMap(model -> number.flatMap(value -> in.made(() -> of.apply(model, value))));
    }

    /** The tiers; none at all where one of them cannot be read, so that it is not told of the rest. */
    private static Optional<List<Tier>> readTiers(Fields in) {
        List<Optional<Tier>> tiers = in.objects("tiers", one -> Optional.of(readTier(one)));
        return whole(tiers);
    }

    private static Optional<Tier> readTier(Fields in) {
        Optional<BigDecimal> upTo = in.decimal("upTo");
        Optional<BigDecimal> price = number(in, "unitPrice");
        BigDecimal fee = in.decimal("fee").orElse(BigDecimal.ZERO);
        in.done();
        return price.flatMap(each -> in.made(() -> new Tier(upTo, each, fee)));
    }

    private static Optional<PriceModel> readSteps(Fields in) {
        List<Optional<Step>> steps = in.objects("steps", one -> Optional.of(readStep(one)));
        return whole(steps).flatMap(all -> in.made(() -> new PriceModel.Stairstep(all)));
    }

    private static Optional<Step> readStep(Fields in) {
        Optional<BigDecimal> upTo = in.decimal("upTo");
        Optional<BigDecimal> amount = number(in, "amount");
        in.done();
        return amount.flatMap(all -> in.made(() -> new Step(upTo, all)));
    }

    private static <T> Optional<List<T>> whole(List<Optional<T>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<PriceModel> readShare(Fields in) {
        Optional<Percentage> share = in.required("percent", in.decimal("percent", Percentage::new));
        BigDecimal minimum = in.decimal("minimum").orElse(BigDecimal.ZERO);
        Optional<BigDecimal> maximum = in.decimal("maximum");
        BigDecimal fee = in.decimal("fee").orElse(BigDecimal.ZERO);
        return share.flatMap(percent -> in.made(() -> new PriceModel.Share(percent, minimum, maximum, fee)));
    }

    private static Optional<BigDecimal> number(Fields in, String name) {
        return in.required(name, in.decimal(name));
    }
}
