package io.comptoir.accounting.chart;

/** What an account is for that no single sale chooses; each has an account of the PCG unless the plan says otherwise. */
public enum Purpose {
    /** Customers who may not pay — clients douteux ou litigieux (416). */
    DOUBTFUL_CUSTOMERS,
    /** Sales that are not billed yet, with tax — factures à établir (4181). */
    ACCRUED_INVOICES,
    /** Credit notes that are not made yet, with tax — avoirs à établir (4198). */
    ACCRUED_CREDITS,
    /** The VAT of {@link #ACCRUED_INVOICES} and {@link #ACCRUED_CREDITS} (44587). */
    ACCRUED_VAT,
    /** VAT that waits for the cash — TVA en attente (4458; 44574 is a custom of others and no account of the PCG). */
    WAITING_VAT,
    /** The VAT within a deposit that was credited with tax (44584). */
    DEPOSIT_VAT,
    /** Sales of a time to come — produits constatés d'avance (487). */
    DEFERRED_REVENUE,
    /** Sales that are spread over the months of one exercise — répartition périodique (488). */
    SPREAD_REVENUE,
    /** What doubtful customers may cost — dépréciations des comptes de clients (491). */
    IMPAIRMENT,
    /** Setting it aside — dotations (68174). */
    IMPAIRMENT_CHARGE,
    /** Taking it back — reprises (78174). */
    IMPAIRMENT_RELEASE,
    /** Claims that are lost — créances irrécouvrables (654). */
    BAD_DEBTS,
    /** What changing money lost on a sale (656, PCG art. 1222-75). */
    EXCHANGE_LOSS,
    /** What changing money won on a sale (756, PCG art. 1222-76). */
    EXCHANGE_GAIN,
    /** What a claim in another currency has lost by the closing — différence de conversion, actif (4761). */
    LATENT_LOSS,
    /** What it has won by the closing — différence de conversion, passif (4771). */
    LATENT_GAIN,
    /** Late interest and recovery fees — pénalités perçues (7581). */
    LATE_FEES,
    /** The bank account (512). */
    BANK,
    /** What banks and card companies keep (6278). */
    BANK_FEES,
    /** Money on its way from one account to another — virements internes (58). */
    INTERNAL_TRANSFERS,
    /** VAT that the buyer owes on what it bought in the Union — autoliquidation (4452). */
    REVERSE_CHARGE_DUE,
    /** The same VAT, deducted (44566). */
    REVERSE_CHARGE_DEDUCTED,
    /** The profit of an exercise (120). */
    PROFIT,
    /** The loss of an exercise (129). */
    LOSS
}
