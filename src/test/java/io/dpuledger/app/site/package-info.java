/** A site to run the program at: its configuration, its simulated fleet, and its lakes. */
package io.dpuledger.app.site;
