package dev.tilecast.gpu.cuda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The tables of the canvases used last, for those that need one. They are found by what they hold, so that a canvas made
 * where another one lay never meets that one's table. One thread at a time.
 */
final class DeviceTables implements AutoCloseable {
    /** Canvas buffers hold three or four; two sources may share. */
    private static final int KEPT = 8;

    private final CudaDevice device;
    private final Deque<DeviceTable> latestFirst = new ArrayDeque<>();

    DeviceTables(CudaDevice device) {
        this.device = device;
    }

    /** Where the table, or the first of regular tiles, lies for work queued on that stream. */
    long addressOf(TileTable tiles, CudaStream stream) {
        if (tiles.isRegular()) {
            return tiles.addresses()[0];
        }
        DeviceTable table = find(tiles.addresses());
        if (table == null) {
            if (latestFirst.size() == KEPT) {
                latestFirst.removeLast().close();
            }
            table = new DeviceTable(device, tiles.addresses(), stream);
        }
        latestFirst.addFirst(table);
        return table.addressFor(stream);
    }

    private DeviceTable find(long[] addresses) {
        for (Iterator<DeviceTable> tables = latestFirst.iterator(); tables.hasNext(); ) {
            DeviceTable table = tables.next();
            if (table.holds(addresses)) {
                tables.remove();
                return table;
            }
        }
        return null;
    }

    @Override
    public void close() {
        latestFirst.forEach(DeviceTable::close);
        latestFirst.clear();
    }
}
