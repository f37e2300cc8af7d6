/** Configuration: defaults, layers, and a message for each thing that can be wrong. */
package io.dpuledger.config;
