#pragma once
/// Handwritten digits of MNIST, 28 x 28 pixels, decoded from a file.

#include "data/source.h"

namespace prune {

/// Decodes the project's own binary file of digits. The pixels become `Dataset::bytes`, 0 = paper, 255 = ink, row by
/// row.
///
/// Version 1 of the format: "PPD1"; the number of samples (2 bytes, little-endian); width 28, height 28 and grey levels
/// - 1 (1 byte each); one byte with the label (0 to 9) for each sample; then the pixels, sample by sample. With 256
/// levels a pixel is one byte. With 16 levels a byte holds two pixels, the first in its low half, and level n stands
/// for grey value 17 n.
///
/// @param checked  `asset` = the bytes of the file; `samples` = how many to take, from the first; `noise` = share of
///                 labels that are replaced by another class
///
/// @throws Error InvalidArgument when the file is malformed, OutOfRange when it has fewer than `samples`
Dataset digits(const DataOptions& checked);

}  // namespace prune
