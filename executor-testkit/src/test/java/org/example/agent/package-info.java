/// A project that uses the test kit, as its users do: outside of its package, with nothing but its public API.
@NullMarked
package org.example.agent;

import org.jspecify.annotations.NullMarked;
