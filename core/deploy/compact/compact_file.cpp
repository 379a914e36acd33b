#include "deploy/compact/compact_file.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/check.h"
#include "base/fingerprint.h"
#include "deploy/compact/names.h"
#include "deploy/compact/number_list.h"
#include "nn/description/network_text.h"

namespace prune::deploy {

using encodings::ByteReader;
using encodings::kDecode;

namespace {

constexpr std::string_view kMagic = "PPCM";
constexpr Index kVersion = 1;
constexpr std::size_t kHashBytes = 8;
constexpr std::size_t kMostTextBytes = 1000;
constexpr std::size_t kMostClasses = 65'536;
constexpr std::size_t kMostFeatures = 1'000'000;

/// One array of a network: a weight matrix, or plain numbers.
struct NetworkArray {
  std::string_view name;
  Index layer;
  Weights<float>* weights;  ///< or null
  std::span<float> values;
};

std::vector<NetworkArray> arraysOf(Network<float>& network) {
  std::vector<NetworkArray> arrays;
  for (Index i = 0; i < network.layerCount(); ++i) {
    std::vector<Trainable<float>> list;
    network.layer(i).addTrainables(list);
    for (const Trainable<float>& one : list)
      arrays.push_back({one.name, i, one.weights, {one.values, static_cast<std::size_t>(one.size)}});
    for (const auto& [name, vector] : network.layer(i).moments())
      arrays.push_back({name, i, nullptr, {vector->data(), static_cast<std::size_t>(vector->size())}});
  }
  return arrays;
}

void putFloats(std::vector<std::uint8_t>& bytes, std::span<const float> values) {
  for (const float value : values) {
    if (!std::isfinite(value)) fail("compress", "must-be-finite", "biases", static_cast<double>(value));
    encodings::putBytes(bytes, std::bit_cast<std::uint32_t>(value), 4);
  }
}

void nextFloats(ByteReader& bytes, std::string_view name, std::span<float> values) {
  const double low = name == "variance" ? 0 : -3.4e38;
  for (float& value : values) {
    value = std::bit_cast<float>(bytes.number(4));
    checkReal(kDecode, name, static_cast<double>(value), low, 3.4e38);
  }
}

void putHead(std::vector<std::uint8_t>& bytes, const CompactModel& model) {
  bytes.assign(kMagic.begin(), kMagic.end());
  bytes.push_back(kVersion);
  putText(bytes, toText(model.model.description));
  putNames(bytes, model.classes);
  putNames(bytes, model.features);
  putText(bytes, model.origin);
  const Index channels = model.model.description.input.channels;
  const Standardisation& by = model.standardisation;
  putNumbers(bytes, by.mean, channels);
  putNumbers(bytes, by.scale, channels);
  putNumbers(bytes, by.targetMean, 1);
  putNumbers(bytes, by.targetScale, 1);
}

void checkNames(std::string_view name, const std::vector<std::string>& names, Index wanted) {
  if (!names.empty()) checkSize(kDecode, name, static_cast<Index>(names.size()), wanted);
}

Standardisation nextStandardisation(ByteReader& bytes, Shape input, Index outputs) {
  Standardisation by;
  by.mean = nextNumbers(bytes, "mean", input.size(), input.channels);
  by.scale = nextNumbers(bytes, "scale", input.size(), input.channels);
  by.targetMean = nextNumbers(bytes, "targetMean", outputs, 1);
  by.targetScale = nextNumbers(bytes, "targetScale", outputs, 1);
  checkSize(kDecode, "scale", by.scale.size(), by.mean.size());
  checkSize(kDecode, "targetScale", by.targetScale.size(), by.targetMean.size());
  for (const double scale : by.targetScale)
    if (scale == 0) fail(kDecode, "must-be", "targetScale", "other than 0", "0");
  return by;
}

NetworkDescription nextDescription(ByteReader& bytes) {
  const std::string text = nextText(bytes, "network", kMostTextBytes);
  const Shape input = namedInput(text);
  const double features = static_cast<double>(input.steps) * static_cast<double>(input.channels) +
                          static_cast<double>(input.staticFeatures);
  checkReal(kDecode, "features of the network", features, 1, static_cast<double>(kMostFeatures));
  return parseNetwork(text, input);
}

/// The bytes without the hash at their end, which must be theirs.
std::span<const std::uint8_t> hashed(std::span<const std::uint8_t> bytes) {
  checkWhole(kDecode, "bytes", static_cast<double>(bytes.size()), 0, static_cast<Index>(kMostFileBytes));
  if (!isCompact(bytes)) fail(kDecode, "must-be", "the start of the file", kMagic, "other bytes");
  if (bytes.size() < kMagic.size() + 1 + kHashBytes)
    fail(kDecode, "bytes-short", kMagic.size() + 1 + kHashBytes, bytes.size());
  checkWhole(kDecode, "version", bytes[kMagic.size()], kVersion, kVersion);
  const auto inside = bytes.first(bytes.size() - kHashBytes);
  const std::array<std::uint8_t, kHashBytes> hash = compactHash(inside);
  if (!std::equal(hash.begin(), hash.end(), bytes.last(kHashBytes).begin()))
    fail(kDecode, "must-be", "the hash at the end of the file", "that of its bytes", "another");
  return inside;
}

}  // namespace

int gapBitsOf(const NetworkDescription& description, Index layer, const CompactOptions& options) {
  if (options.gapBits != 0) return options.gapBits;
  return description.layers[static_cast<std::size_t>(layer)].type == "conv1d" ? 8 : 5;
}

CompactFile encodeCompact(const CompactModel& model, std::span<const SharedWeights> layers,
                          const CompactOptions& options) {
  if (options.gapBits != 0) checkWhole("compress", "gapBits", options.gapBits, 2, kMostGapBits);
  CompactFile file;
  putHead(file.bytes, model);
  Network<float> network = model.model.network;
  for (const NetworkArray& array : arraysOf(network)) {
    const std::size_t start = file.bytes.size();
    if (array.weights) {
      const int gapBits = gapBitsOf(model.model.description, array.layer, options);
      const Weights<float>& weights = *array.weights;
      file.layers.push_back(
          options.stage == Stage::Pruned
              ? putLayer(file.bytes, weights.value(), weights.mask(), gapBits)
              : putLayer(file.bytes, layers[file.layers.size()], gapBits, options.stage == Stage::Coded));
    } else {
      putFloats(file.bytes, array.values);
    }
    (array.weights ? file.weightBytes : file.arrayBytes) += static_cast<Index>(file.bytes.size() - start);
  }
  const std::array<std::uint8_t, kHashBytes> hash = compactHash(file.bytes);
  file.bytes.insert(file.bytes.end(), hash.begin(), hash.end());
  return file;
}

bool isCompact(std::span<const std::uint8_t> bytes) {
  return bytes.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
}

CompactModel decodeCompact(std::span<const std::uint8_t> bytes) {
  ByteReader reader(hashed(bytes));
  reader.take(kMagic.size() + 1);
  NetworkDescription description = nextDescription(reader);
  std::vector<std::string> classes = nextNames(reader, "classNames", kMostClasses);
  std::vector<std::string> features = nextNames(reader, "featureNames", kMostFeatures);
  std::string origin = nextText(reader, "origin", kMostOriginBytes);
  Network<float> made = makeNetwork<float>(description);
  CompactModel model{
      {std::move(description), std::move(made)}, {}, std::move(classes), std::move(features), std::move(origin)};
  Network<float>& network = model.model.network;
  const Index outputs = network.output().size();
  checkNames("classNames", model.classes, outputs == 1 ? 2 : outputs);
  checkNames("featureNames", model.features, network.input().inputs());
  model.standardisation = nextStandardisation(reader, network.input(), outputs);
  for (const NetworkArray& array : arraysOf(network)) {
    if (!array.weights) {
      nextFloats(reader, array.name, array.values);
      continue;
    }
    const DecodedLayer layer = nextLayer(reader, array.weights->rows(), array.weights->columns());
    array.weights->setMask(layer.mask);
    array.weights->setValue(layer.weights);
  }
  reader.finish();
  return model;
}

std::array<std::uint8_t, 8> compactHash(std::span<const std::uint8_t> bytes) {
  Fingerprint fingerprint;
  std::uint64_t word = 0;
  unsigned shift = 0;
  for (const std::uint8_t byte : bytes) {
    word |= static_cast<std::uint64_t>(byte) << shift;
    shift = (shift + 8) % 64;
    if (shift != 0) continue;
    fingerprint.add(word);
    word = 0;
  }
  fingerprint.add(word);
  fingerprint.add(static_cast<std::uint64_t>(bytes.size()));
  std::array<std::uint8_t, 8> hash{};
  for (std::size_t i = 0; i < hash.size(); ++i) hash[i] = static_cast<std::uint8_t>(fingerprint.bits() >> (8 * i));
  return hash;
}

std::string fingerprintOf(const Network<float>& network) {
  Fingerprint fingerprint;
  Network<float> copy = network;
  for (const NetworkArray& array : arraysOf(copy)) {
    if (array.weights) {
      fingerprint.add(array.weights->value());
      fingerprint.add(array.weights->mask());
    } else {
      fingerprint.add(
          Vector<float>(Eigen::Map<const Vector<float>>(array.values.data(), static_cast<Index>(array.values.size()))));
    }
  }
  return fingerprint.text();
}

}  // namespace prune::deploy
