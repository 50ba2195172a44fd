package dev.tilecast.app.doctor;

import java.util.List;

/** Looks at one part of the machine. */
@FunctionalInterface
interface Check {
    List<Finding> findings();
}
