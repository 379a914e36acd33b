#pragma once
/// Handwritten digits, read from an asset.

#include "data/source.h"

namespace prune {

/// Decodes the asset, all of it or the first samples: `bytes` are the pixels, 0 = paper, 255 = ink, row by row.
///
/// Version 1 of the format: "PPD1", the number of samples (2 bytes, low one first), width 28, height 28, levels - 1;
/// a label (0 to 9) a sample; then the pixels, sample by sample. With 256 levels a pixel is a byte; with 16 levels a
/// byte has two pixels, the first in its low half, and half byte n stands for byte 17 n.
///
/// Noise is the share of labels that are changed.
///
/// @throws Error InvalidArgument when the asset is damaged, OutOfRange when it has too few samples
Dataset digits(const DataOptions& checked);

}  // namespace prune
