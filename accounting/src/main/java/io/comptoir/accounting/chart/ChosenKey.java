package io.comptoir.accounting.chart;

import io.comptoir.fault.Text;

/**
 * How a line is shared over an axis, and why.
 *
 * @param key  the parts of the sections
 * @param by  what the axis went by, such as <i>by item FORM</i>
 */
public record ChosenKey(AnalyticKey key, Text by) {}
