#pragma once
/// A whole model in few bytes, which load back without anything else.
///
///     "PPCM", version (a byte: 1)
///     the network as a text (nn/description/network_text.h)
///     names of the classes, names of the features: how many, then each (deploy/compact/names.h)
///     origin, a text: where its training began, for whoever writes and reads the file
///     standardisation: mean, scale, target means, target scales, each as a byte (0 none, 1 one number for all, 2 one a
///       channel, 3 one each) and doubles
///     the arrays of the network, layer by layer: weights as deploy/compact/layer_code.h, all others as floats
///     8 bytes: the FNV-1a hash of all before (base/fingerprint.h), eight bytes at a time
///
/// Little-endian throughout.

#include <array>
#include <span>
#include <string>
#include <vector>

#include "data/standardisation.h"
#include "deploy/compact/layer_code.h"
#include "prune/surgery/shrink.h"

namespace prune::deploy {

inline constexpr std::size_t kMostFileBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMostOriginBytes = std::size_t{64} << 10U;

/// What the file holds.
struct CompactModel {
  Model<float> model;
  Standardisation standardisation;
  std::vector<std::string> classes;   ///< names, or empty
  std::vector<std::string> features;  ///< names of the channels, or empty
  std::string origin;                 ///< at most `kMostOriginBytes`; may be empty
};

/// A file with what each part of it takes.
struct CompactFile {
  std::vector<std::uint8_t> bytes;
  std::vector<LayerSize> layers;  ///< of each weight layer
  Index weightBytes = 0;          ///< of all of them
  Index arrayBytes = 0;           ///< of biases and batch norms
};

struct CompactOptions {
  Stage stage = Stage::Coded;
  int gapBits = 0;  ///< in [2, kMostGapBits]; 0 = 8 for convolutions, 5 for dense layers
};

/// The bits of a gap in the weight layer with this index in the network.
int gapBitsOf(const NetworkDescription& description, Index layer, const CompactOptions& options);

/// @param layers  the weights of each weight layer after sharing; not looked at for `Stage::Pruned`
/// @throws Error  InvalidArgument for numbers that are not finite
CompactFile encodeCompact(const CompactModel& model, std::span<const SharedWeights> layers,
                          const CompactOptions& options);

/// Whether the bytes begin as a compact file does.
bool isCompact(std::span<const std::uint8_t> bytes);

/// Reads a compact file, however hostile.
///
/// @throws Error  when the bytes are none
CompactModel decodeCompact(std::span<const std::uint8_t> bytes);

/// The hash at the end of a file whose other bytes are these.
std::array<std::uint8_t, 8> compactHash(std::span<const std::uint8_t> bytes);

/// The fingerprint of all arrays, as `Experiment::fingerprint` has it.
std::string fingerprintOf(const Network<float>& network);

}  // namespace prune::deploy
