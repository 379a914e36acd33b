#pragma once
/// What the tests of data sets share.

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "base/fingerprint.h"
#include "data/source.h"

namespace prune::testing {

/// So many samples of a set that needs no asset, or its own number for 0.
inline Dataset made(std::string_view id, Index samples, double noise = -1, std::uint64_t seed = 1) {
  return dataSource("test", id).make({.samples = samples, .noise = noise, .seed = seed});
}

/// All numbers of a data set in one.
inline std::string fingerprintOf(const Dataset& data) {
  Fingerprint fingerprint;
  fingerprint.add(data.values);
  if (data.exact.size() > 0) fingerprint.add(data.exact);
  fingerprint.add(Matrix<float>(data.targets.cast<float>()));  // drawn with 32 bits
  for (const std::uint8_t byte : data.bytes) fingerprint.add(byte);
  for (const int label : data.labels) fingerprint.add(static_cast<std::uint64_t>(label));
  for (const int subject : data.subjects) fingerprint.add(static_cast<std::uint64_t>(subject));
  return fingerprint.text();
}

/// How many samples each class has.
inline std::vector<Index> classCounts(const Dataset& data) {
  std::vector<Index> counts(data.classNames.size());
  for (const int label : data.labels) ++counts.at(static_cast<std::size_t>(label));
  return counts;
}

/// One channel of a sample, over time.
inline std::vector<double> channelOf(const Dataset& data, Index sample, Index channel) {
  std::vector<double> values;
  for (Index t = 0; t < data.shape.steps; ++t) values.push_back(data.value(sample, t * data.shape.channels + channel));
  return values;
}

inline double meanOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

inline double deviationOf(const std::vector<double>& values) {
  const double mean = meanOf(values);
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return std::sqrt(sum / static_cast<double>(values.size()));
}

/// The mean of something over the samples of a class.
template <class Measure>
double classMean(const Dataset& data, int label, Measure&& measure) {
  std::vector<double> values;
  for (Index i = 0; i < data.samples(); ++i)
    if (data.labels[static_cast<std::size_t>(i)] == label) values.push_back(measure(i));
  return meanOf(values);
}

}  // namespace prune::testing
