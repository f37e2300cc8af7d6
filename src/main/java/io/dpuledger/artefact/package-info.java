/**
 * Converts recommendations to files that a person can apply: usage profile requests, notebook
 * magics, and how to undo them. Applies nothing and writes nothing itself.
 */
@NullMarked
package io.dpuledger.artefact;

import org.jspecify.annotations.NullMarked;
