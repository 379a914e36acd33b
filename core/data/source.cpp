#include "data/source.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/check.h"
#include "data/catalogue/assets.h"
#include "data/catalogue/tables.h"
#include "data/catalogue/toys.h"
#include "data/catalogue/wearables.h"

namespace prune {

namespace {

template <std::size_t... Counts>
consteval auto joined(const std::array<DataSource, Counts>&... parts) {
  std::array<DataSource, (Counts + ...)> all{};
  auto end = all.begin();
  ((end = std::copy(parts.begin(), parts.end(), end)), ...);
  return all;
}

constexpr auto kSources = joined(catalogue::kToys, catalogue::kTables, catalogue::kAssets, catalogue::kWearables);

/// Gives each source a stream of its own, so that two of them with the same seed have nothing in common (FNV-1a).
std::uint64_t mix(std::string_view id, std::uint64_t seed) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U;
  return hash + seed;
}

std::vector<std::string> english(std::span<const Name> names) {
  std::vector<std::string> result;
  for (const Name& name : names) result.emplace_back(name.en);
  return result;
}

}  // namespace

Dataset DataSource::make(const DataOptions& options) const {
  DataOptions checked = options;
  checked.seed = mix(id, options.seed);
  checked.noise = options.noise < 0 ? noise : checkReal(id, "noise", options.noise, 0, maxNoise);
  if (options.samples != 0) checkWhole(id, "samples", static_cast<double>(options.samples), 1, maxSamples);
  // A set that is read knows its own size; one that is drawn is told.
  if (asset.empty() && options.samples == 0) checked.samples = samples;
  if (!asset.empty() && options.asset.empty()) fail(id, "asset-missing", asset);
  Dataset data = draw(checked);
  data.task = task;
  data.featureNames = english(channels);
  data.classNames = english(classes);
  return data;
}

std::span<const DataSource> dataSources() {
  return kSources;
}

const DataSource& dataSource(std::string_view where, std::string_view id) {
  return findById(where, "data-set", dataSources(), id);
}

}  // namespace prune
