#pragma once
/// Deep compression of a trained network: what each stage takes in a file, and what it answers when it is loaded.
/// Source: Han, Mao, Dally: Deep compression, ICLR 2016, arXiv 1510.00149.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "deploy/compact/compact_file.h"
#include "lab/experiment/experiment.h"

namespace prune {

/// How a network is compressed; numbers are unchecked doubles.
struct CompressSettings {
  double bits = 6;            ///< of an index into the centroids of a layer, in [1, 8]
  double gapBits = 0;         ///< of a gap, in [2, 8]; 0 = 8 for convolutions, 5 for dense layers
  double epochs = 0;          ///< in which the centroids are trained, in [0, 1000]
  double rate = 0.1;          ///< factor of the experiment's learning rate for that, in [0, 100]
  std::string part = "test";  ///< on which each stage is measured
  std::string origin = {};    ///< goes into the file as it is, at most 64 KiB
};

/// A weight layer of the coded file.
struct CompressedLayer {
  std::string name;
  Index weights = 0;
  Index kept = 0;
  Index entries = 0;  ///< kept weights and fillers
  Index fillers = 0;
  Index centroids = 0;
  double indexBits = 0;     ///< mean bits of an index in its Huffman code
  double indexEntropy = 0;  ///< the fewest that any code takes on average
  double gapBits = 0;       ///< the same of gaps
  double gapEntropy = 0;
};

/// A network as a file, written at one of the stages.
struct CompressionStage {
  deploy::CompactFile file;
  Evaluation evaluation;  ///< of the model that the file holds, read back
};

struct Compression {
  Index weightBytes = 0;  ///< of all weights as 32-bit floats, removed ones included
  Index arrayBytes = 0;   ///< of biases and batch norms, the same in every form
  std::vector<CompressedLayer> layers;
  std::array<CompressionStage, 3> stages;  ///< in the order of `deploy::Stage`
};

/// The id of a stage: `pruned`, `shared`, `coded`.
std::string_view idOf(deploy::Stage stage);

/// Compresses the network of an experiment.
///
/// The centroids are trained on the training part, with the optimiser, the loss, the mini-batches and the seed of the
/// settings. Every stage is written, read back into a copy of the experiment and measured there.
///
/// @throws Error naming the setting, or InvalidArgument for weights that are not finite
Compression compress(const Experiment& experiment, const CompressSettings& settings);

/// A compact file's model for experiments, with the fingerprint of the arrays that were read.
SavedModel savedModelOf(const deploy::CompactModel& model);

}  // namespace prune
