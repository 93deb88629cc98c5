/** What goes over the wire: the messages of A2A 1.0 (a2a.proto) as ProtoJSON spells them. */
@NullMarked
package dev.lucia.a2a.protocol;

import org.jspecify.annotations.NullMarked;
