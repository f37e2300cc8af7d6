@org.jspecify.annotations.NullMarked
package io.dpuledger.artefact;
