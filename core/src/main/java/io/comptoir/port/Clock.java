package io.comptoir.port;

import java.time.LocalDate;

/** What day it is where the dossier's company is. */
@FunctionalInterface
public interface Clock {

    /** The date of now. */
    LocalDate today();
}
