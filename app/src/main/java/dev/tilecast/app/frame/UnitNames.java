package dev.tilecast.app.frame;

import java.nio.ByteBuffer;

/** Names the NAL units of one codec. */
interface UnitNames {

    /** @param unit not empty, its header first */
    String name(ByteBuffer unit);

    /** What the unit's first bytes say; empty where that is nothing. */
    String note(ByteBuffer unit);
}
