/** The conversation API, as Home Assistant's custom component and people with curl speak it. */
@NullMarked
package dev.lucia.conversation;

import org.jspecify.annotations.NullMarked;
