// Tiles of a canvas in device memory: row-major, bottom row first, no padding; the last column and row may hang over.
#pragma once

typedef unsigned long long address;

// Division by a tile's width or height: n / d == (n * magic) >> 40 with magic = 2^40 / d rounded up, for n, d < 2^20.
static __device__ __forceinline__ unsigned divide(unsigned n, unsigned long long magic) {
    return (unsigned)((n * magic) >> 40);
}

// As Java writes it; 48 bytes, which begin every kernel's job. The rows of tiles are counted from the bottom.
struct Tiles {
    address table; // one device pointer a tile; where there is a stride, the first tile itself
    address stride; // from one tile to the next, 0 where they lie anywhere
    unsigned long long columnMagic;
    unsigned long long rowMagic;
    unsigned tileWidth;
    unsigned tileHeight;
    unsigned tilesX;
    unsigned padding;
};

// The pixel's address.
static __device__ __forceinline__ address pixelAddress(
        const Tiles &tiles, unsigned tileX, unsigned x, unsigned y, unsigned bytesPerPixel) {
    unsigned tileY = divide(y, tiles.rowMagic);
    unsigned inTileX = x - tileX * tiles.tileWidth;
    unsigned inTileY = y - tileY * tiles.tileHeight;
    unsigned long long index = (unsigned long long)tileY * tiles.tilesX + tileX;
    // Without a table the pixels' loads need not wait for another load.
    address tile = tiles.stride != 0 ? tiles.table + index * tiles.stride
                                     : __ldg((const address *)tiles.table + index);
    return tile + ((unsigned long long)inTileY * tiles.tileWidth + inTileX) * bytesPerPixel;
}

static __device__ __forceinline__ address pixelAddress(
        const Tiles &tiles, unsigned x, unsigned y, unsigned bytesPerPixel) {
    return pixelAddress(tiles, divide(x, tiles.columnMagic), x, y, bytesPerPixel);
}
