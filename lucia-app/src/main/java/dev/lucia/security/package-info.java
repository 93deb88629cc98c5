/** Who may call: API keys, scopes, and the guards of anonymous mode. */
@NullMarked
package dev.lucia.security;

import org.jspecify.annotations.NullMarked;
