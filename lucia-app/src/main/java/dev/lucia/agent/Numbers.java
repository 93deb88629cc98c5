package dev.lucia.agent;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {}

    /** At most one decimal, and none where it would be zero: 21.5, 20. */
    static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
