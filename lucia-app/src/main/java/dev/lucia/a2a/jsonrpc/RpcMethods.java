package dev.lucia.a2a.jsonrpc;

import java.util.Map;

/** Methods by their names. */
@FunctionalInterface
public interface RpcMethods {
    Map<String, RpcMethod> byName();
}
