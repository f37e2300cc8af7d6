/** Tests that hold for the whole house. */
package io.dpuledger;
