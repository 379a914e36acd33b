#pragma once
/// Where data come from, as one table.

#include <cstdint>
#include <span>
#include <string_view>

#include "base/registry.h"
#include "data/dataset.h"

namespace prune {

struct DataOptions {
  Index samples = 0;                         ///< 0 = the set's own number; else exactly so many
  double noise = -1;                         ///< negative = the set's own; else in [0, 1]
  std::uint64_t seed = 1;                    ///< the same seed gives the same bits
  std::span<const std::uint8_t> asset = {};  ///< the file that `DataSource::asset` names
};

/// Settings that a training of the preset network may start from.
struct TrainingPreset {
  std::string_view optimiser = "adam";
  double learningRate = 3e-3;
  Index batchSize = 32;
  Index epochs = 20;
  double weightDecay = 0;
  std::string_view schedule = "constant";
  double testFraction = 0.2;
};

struct DataSource {
  std::string_view id;
  Name name;
  Name summary;                         ///< one sentence; says "synthetic" and 合成 when it is
  std::string_view citation = {};       ///< empty when nobody is to be cited
  std::span<const Name> channels = {};  ///< names of the columns, or of the channels of a window; may be empty
  std::span<const Name> classes = {};   ///< empty for regression
  Task task = Task::Classification;
  bool isSynthetic = false;        ///< drawn from a generator
  std::string_view asset = {};     ///< name of the file that it is read from, or empty
  Index samples = 0;               ///< the set's own number of samples
  Index maxSamples = kMaxSamples;  ///< the largest number that may be asked for
  double noise = 0;                ///< the set's own noise
  double maxNoise = 1;             ///< 0 when it takes none
  std::string_view network = {};   ///< preset network
  TrainingPreset training = {};
  /// Called by `make`, with options that are checked and filled in.
  Dataset (*draw)(const DataOptions& checked) = nullptr;

  /// Makes the data.
  ///
  /// @throws Error OutOfRange for samples or noise outside their range, InvalidArgument for an asset that is missing or
  ///               damaged
  Dataset make(const DataOptions& options) const;
};

std::span<const DataSource> dataSources();

/// @throws Error UnknownId
const DataSource& dataSource(std::string_view where, std::string_view id);

}  // namespace prune
