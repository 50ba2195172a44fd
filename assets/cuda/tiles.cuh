// Tiles of a canvas in device memory: row-major, bottom row first, no padding; the last column and row may hang over.
#pragma once

typedef unsigned long long address;

// Division by a tile's width or height: n / d == (n * magic) >> 40 with magic = 2^40 / d rounded up, for n, d < 2^20.
static __device__ __forceinline__ unsigned divide(unsigned n, unsigned long long magic) {
    return (unsigned)((n * magic) >> 40);
}

// As Java writes it; 40 bytes, which begin every kernel's job.
struct Tiles {
    address table; // one device pointer a tile, the rows of tiles from the bottom
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
    address tile = __ldg((const address *)tiles.table + ((unsigned long long)tileY * tiles.tilesX + tileX));
    return tile + ((unsigned long long)inTileY * tiles.tileWidth + inTileX) * bytesPerPixel;
}

static __device__ __forceinline__ address pixelAddress(
        const Tiles &tiles, unsigned x, unsigned y, unsigned bytesPerPixel) {
    return pixelAddress(tiles, divide(x, tiles.columnMagic), x, y, bytesPerPixel);
}
