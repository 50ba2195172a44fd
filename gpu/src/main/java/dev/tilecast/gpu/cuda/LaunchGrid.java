package dev.tilecast.gpu.cuda;

/** How many blocks of how many threads a kernel is launched with. */
record LaunchGrid(int blocksX, int blocksY, int threadsX, int threadsY) {

    /** Enough blocks of that shape to have a thread for each item. */
    static LaunchGrid over(int itemsX, int itemsY, int threadsX, int threadsY) {
        return new LaunchGrid(Math.ceilDiv(itemsX, threadsX), Math.ceilDiv(itemsY, threadsY), threadsX, threadsY);
    }
}
