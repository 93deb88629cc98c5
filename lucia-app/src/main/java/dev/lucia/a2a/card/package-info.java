/** Where agents find out who Lucia is: the agent card in the forms of A2A 1.0 and 0.3. */
@NullMarked
package dev.lucia.a2a.card;

import org.jspecify.annotations.NullMarked;
