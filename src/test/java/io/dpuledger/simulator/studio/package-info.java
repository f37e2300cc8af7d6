/** A project of SageMaker Unified Studio. */
@NullMarked
package io.dpuledger.simulator.studio;

import org.jspecify.annotations.NullMarked;
