package dev.lucia.command.backup;

/** The checksum that Redis puts at the end of an RDB file: CRC-64/Redis, reflected, from zero. */
final class Crc64 {

    /** The polynomial 0xad93d23594c935a9 with its bits in reverse order. */
    private static final long REFLECTED = 0x95ac9329ac4bc9b5L;

    private static final long[] TABLE = table();

    private long value;

    void update(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            value = TABLE[(int) ((value ^ bytes[i]) & 0xff)] ^ (value >>> 8);
        }
    }

    long value() {
        return value;
    }

    private static long[] table() {
        long[] table = new long[256];
        for (int i = 0; i < table.length; i++) {
            long remainder = i;
            for (int bit = 0; bit < 8; bit++) {
                remainder = (remainder >>> 1) ^ ((remainder & 1) == 0 ? 0 : REFLECTED);
            }
            table[i] = remainder;
        }
        return table;
    }
}
