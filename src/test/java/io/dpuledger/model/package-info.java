/** Tests of the vocabulary. */
package io.dpuledger.model;
