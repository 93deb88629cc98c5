package dev.lucia.a2a.rest;

/** Controllers whose errors are told as a google.rpc.Status. */
interface RestBinding {

    /** The interface's address below that of the service. */
    String PATH = "/a2a/v1";
}
