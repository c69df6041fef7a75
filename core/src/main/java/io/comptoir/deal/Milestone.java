package io.comptoir.deal;

import io.comptoir.money.Percentage;
import java.time.LocalDate;

/**
 * A part of an order that is billed on a day — jalon.
 *
 * @param name  what it is called on the paper
 * @param type  what it bills
 * @param percentage  how much of the order
 * @param date  when
 */
public record Milestone(String name, MilestoneType type, Percentage percentage, LocalDate date) {}
