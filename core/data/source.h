#pragma once
/// The table of data sets: names, default settings, and the function that generates or reads each.

#include <cstdint>
#include <span>
#include <string_view>

#include "base/registry.h"
#include "data/dataset.h"

namespace prune {

/// Options of `DataSource::make`.
struct DataOptions {
  Index samples = 0;                         ///< 0 = the data set's default, else exactly this many
  double noise = -1;                         ///< negative = the data set's default, else in [0, maxNoise]
  std::uint64_t seed = 1;                    ///< the same seed gives the same bits
  std::span<const std::uint8_t> asset = {};  ///< contents of the file `DataSource::asset`
};

/// Default training settings for the preset network of a data set.
struct TrainingPreset {
  std::string_view optimiser = "adam";
  double learningRate = 3e-3;
  Index batchSize = 32;
  Index epochs = 20;
  double weightDecay = 0;
  std::string_view schedule = "constant";
  double testFraction = 0.2;
};

/// An entry of the table of data sets.
struct DataSource {
  std::string_view id;
  Name name;
  Name summary;                         ///< one sentence; says "synthetic" and 合成 when it is
  std::string_view citation = {};       ///< empty when there is no source
  std::span<const Name> channels = {};  ///< names of the columns, or of the channels of a window; may be empty
  std::span<const Name> classes = {};   ///< names of the classes; empty for regression
  Task task = Task::Classification;
  bool isSynthetic = false;        ///< whether a generator makes it
  std::string_view asset = {};     ///< name of the file that it is read from; empty when generated
  Index samples = 0;               ///< default number of samples
  Index maxSamples = kMaxSamples;  ///< upper limit of `DataOptions::samples`
  double noise = 0;                ///< default noise; its meaning depends on the data set
  double maxNoise = 1;             ///< upper limit of `DataOptions::noise`; 0 for a data set without noise
  std::string_view network = {};   ///< text of the preset network, see `parseNetwork`
  TrainingPreset training = {};
  /// Generates or reads the data; called by `make` with checked options, defaults filled in.
  Dataset (*draw)(const DataOptions& checked) = nullptr;

  /// Generates or reads the data set.
  ///
  /// @throws Error OutOfRange for samples or noise outside their range, InvalidArgument for an asset that is missing or
  ///               malformed
  Dataset make(const DataOptions& options) const;
};

std::span<const DataSource> dataSources();

/// @throws Error UnknownId
const DataSource& dataSource(std::string_view where, std::string_view id);

}  // namespace prune
