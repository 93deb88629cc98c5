/** Push configs and the outbox in Redis: due notifications in one sorted set, a lease for each. */
@NullMarked
package dev.lucia.push.redis;

import org.jspecify.annotations.NullMarked;
