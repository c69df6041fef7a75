package io.comptoir.port;

/**
 * All that a host gives.
 *
 * @param storage  where papers live
 * @param clock  what day it is
 * @param ids  how ids are made
 */
public record Ports(Storage storage, Clock clock, IdSource ids) {}
