/** JSON-RPC 2.0 over HTTP: {@code POST /a2a}. */
@NullMarked
package dev.lucia.a2a.jsonrpc;

import org.jspecify.annotations.NullMarked;
