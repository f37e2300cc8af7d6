/** A project of SageMaker Unified Studio, whose sessions join a fleet. */
@NullMarked
package io.dpuledger.simulator.studio;

import org.jspecify.annotations.NullMarked;
