#include "deploy/compact/compact_file.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "core/train/probe.h"
#include "nn/description/network_text.h"
#include "support/error_of.h"

namespace compact_file_test {

using namespace prune;
using namespace prune::deploy;
using prune::testing::errorOf;
using prune::testing::randomMask;
using prune::testing::randomNetwork;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::array kStages{Stage::Pruned, Stage::Shared, Stage::Coded};

CompactModel modelOf(std::string_view text, Shape input, double share = 0.3) {
  CompactModel model{{parseNetwork(text, input), randomNetwork<float>(text, input)}, {}, {}, {}, {}};
  Network<float>& network = model.model.network;
  for (Index i = 0; i < network.layerCount(); ++i) {
    if (Weights<float>* weights = network.layer(i).weights())
      weights->setMask(randomMask(weights->rows(), weights->columns(), share));
    for (const auto& [name, vector] : network.layer(i).moments()) *vector = vector->array() + 0.25F;
  }
  return model;
}

/// A convolution, batch norm and names in two languages.
CompactModel watch() {
  CompactModel model = modelOf("12x2-conv(6,3)-bn-relu-pool(2)-flatten-20-relu-3", {12, 2});
  model.classes = {"走", "run", "rest"};
  model.features = {"x", "y"};
  model.origin = R"({"data":"table"})";
  model.standardisation.mean = Vector<double>::Constant(24, 0.1);
  model.standardisation.scale = Vector<double>::LinSpaced(24, 1, 3);
  return model;
}

std::vector<SharedWeights> sharedOf(const CompactModel& model, int bits = 4) {
  std::vector<SharedWeights> layers;
  for (Index i = 0; i < model.model.network.layerCount(); ++i)
    if (const Weights<float>* weights = model.model.network.layer(i).weights())
      layers.push_back(shareWeights(weights->value(), weights->mask(), bits));
  return layers;
}

CompactFile fileOf(const CompactModel& model, Stage stage = Stage::Coded) {
  return encodeCompact(model, sharedOf(model), {.stage = stage});
}

/// The model with the weights that its layers share.
CompactModel withShared(CompactModel model) {
  std::size_t layer = 0;
  const std::vector<SharedWeights> layers = sharedOf(model);
  for (Index i = 0; i < model.model.network.layerCount(); ++i)
    if (Weights<float>* weights = model.model.network.layer(i).weights()) weights->setValue(layers[layer++].value());
  return model;
}

/// The same bytes with something changed and the hash put right.
template <class Change>
Bytes rehashed(Bytes bytes, Change change) {
  bytes.resize(bytes.size() - 8);
  change(bytes);
  const auto hash = compactHash(bytes);
  bytes.insert(bytes.end(), hash.begin(), hash.end());
  return bytes;
}

std::string reading(const Bytes& bytes) {
  return errorOf([&] { return decodeCompact(bytes); });
}

}  // namespace

TEST_CASE("a model comes back from its file at every stage, to the last bit") {
  const CompactModel model = watch();
  for (const Stage stage : kStages) {
    const CompactModel back = decodeCompact(fileOf(model, stage).bytes);
    const CompactModel wanted = stage == Stage::Pruned ? model : withShared(model);
    CHECK(fingerprintOf(back.model.network) == fingerprintOf(wanted.model.network));
    CHECK(toText(back.model.description) == toText(model.model.description));
    CHECK(back.classes == model.classes);
    CHECK(back.features == model.features);
    CHECK(back.origin == model.origin);
    CHECK(back.standardisation.mean == model.standardisation.mean);
    CHECK(back.standardisation.scale == model.standardisation.scale);
    CHECK(back.standardisation.targetMean.size() == 0);
  }
}

TEST_CASE("numbers as targets keep their standardisation") {
  CompactModel model = modelOf("3-5-2", {1, 3});
  model.standardisation.mean = Vector<double>::Zero(3);
  model.standardisation.scale = Vector<double>::Ones(3);
  model.standardisation.targetMean = Vector<double>::LinSpaced(2, 1, 2);
  model.standardisation.targetScale = Vector<double>::Constant(2, 0.5);
  const CompactModel back = decodeCompact(fileOf(model).bytes);
  CHECK(back.standardisation.targetMean == model.standardisation.targetMean);
  CHECK(back.standardisation.targetScale == model.standardisation.targetScale);
}

TEST_CASE("dense layers have gaps of 5 bits and convolutions of 8 unless it is said") {
  const NetworkDescription description = watch().model.description;
  CHECK(gapBitsOf(description, 0, {}) == 8);
  CHECK(gapBitsOf(description, 5, {}) == 5);
  CHECK(gapBitsOf(description, 0, {.gapBits = 4}) == 4);
}

TEST_CASE("the file is its weights, its arrays and a head, counted to the last byte") {
  const CompactModel model = watch();
  const CompactFile file = fileOf(model);
  Index bits = 0;
  for (const LayerSize& layer : file.layers) bits += layer.all();
  CHECK(file.layers.size() == 3);
  CHECK(file.weightBytes * 8 == bits);
  CHECK(file.arrayBytes == 4 * (6 + 4 * 6 + 20 + 3));  // biases, and four numbers a channel of the batch norm
  // The head does not depend on the stage.
  const CompactFile pruned = fileOf(model, Stage::Pruned);
  CHECK(static_cast<Index>(pruned.bytes.size()) - pruned.weightBytes ==
        static_cast<Index>(file.bytes.size()) - file.weightBytes);
  CHECK(file.bytes.size() < pruned.bytes.size());
}

TEST_CASE("every file cut off is refused, and so is every bit turned over") {
  const Bytes bytes = fileOf(watch()).bytes;
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_THROWS_AS(decodeCompact(std::span(bytes).first(length)), Error);
  for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    Bytes other = bytes;
    other[bit / 8] = static_cast<std::uint8_t>(other[bit / 8] ^ 1U << bit % 8);
    CHECK_THROWS_AS(decodeCompact(other), Error);
  }
}

TEST_CASE("a file whose hash was put right is refused in one sentence, or is a model") {
  const Bytes bytes = fileOf(watch()).bytes;
  std::size_t models = 0;
  for (std::size_t bit = 0; bit < 8 * (bytes.size() - 8); ++bit) {
    const Bytes other =
        rehashed(bytes, [&](Bytes& own) { own[bit / 8] = static_cast<std::uint8_t>(own[bit / 8] ^ 1U << bit % 8); });
    try {
      static_cast<void>(fingerprintOf(decodeCompact(other).model.network));
      ++models;
    } catch (const Error& error) {
      CHECK(error.message().size() > 10);
    }
  }
  CHECK(models > 0);  // weights of other values
}

TEST_CASE("what is wrong is said") {
  const Bytes bytes = fileOf(watch()).bytes;
  CHECK(reading({'P', 'K', 3, 4}) == "invalid-argument: [decode] the start of the file must be PPCM, got other bytes");
  CHECK(reading({'P', 'P', 'C', 'M'}) == "invalid-argument: [decode] the bytes end too early: 13 wanted, 4 left");
  CHECK(reading(rehashed(bytes, [](Bytes& own) { own[4] = 2; })) ==
        "out-of-range: [decode] version must be in [1, 1], got 2");
  Bytes turned = bytes;
  turned[20] ^= 1;
  CHECK(reading(turned) ==
        "invalid-argument: [decode] the hash at the end of the file must be that of its bytes, got another");
  CHECK(reading(rehashed(bytes, [](Bytes& own) { own.push_back(0); })) ==
        "invalid-argument: [decode] 1 bytes are left over");
  CHECK(reading(Bytes(kMostFileBytes + 1, 'P')) ==
        "out-of-range: [decode] bytes must be in [0, 67108864], got 67108865");
  CompactModel model = watch();
  model.classes.pop_back();
  CHECK(reading(fileOf(model).bytes) == "shape-mismatch: [decode] classNames must have 3 entries, got 2");
  model = watch();
  model.features.emplace_back("z");
  CHECK(reading(fileOf(model).bytes) == "shape-mismatch: [decode] featureNames must have 2 entries, got 3");
  model = watch();
  model.standardisation.scale = {};
  CHECK(reading(fileOf(model).bytes) == "shape-mismatch: [decode] scale must have 24 entries, got 0");
}

TEST_CASE("a small file cannot ask for much memory") {
  for (const std::string_view text :
       {"4000000x4000000-gap-2", "16000000-1", "65536-65536-2", "16000000x16000000-flatten-2"}) {
    Bytes bytes{'P', 'P', 'C', 'M', 1, static_cast<std::uint8_t>(text.size())};
    bytes.insert(bytes.end(), text.begin(), text.end());
    bytes.insert(bytes.end(), {0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    bytes.insert(bytes.end(), 8, 0);
    CHECK(reading(rehashed(bytes, [](Bytes& /*own*/) {})).starts_with("out-of-range: ["));
  }
}

TEST_CASE("biases and weights that are no numbers are not written") {
  CompactModel model = watch();
  model.model.network.trainables()[1].values[0] = std::numeric_limits<float>::quiet_NaN();
  CHECK(errorOf([&] { return fileOf(model); }) ==
        "invalid-argument: [compress] biases must be a finite number, got NaN");
}

TEST_CASE("a batch norm's variance below 0 is refused") {
  CompactModel model = watch();
  *model.model.network.layer(1).moments()[1].second = Vector<float>::Constant(6, -1);
  CHECK(reading(fileOf(model).bytes) == "out-of-range: [decode] variance must be in [0, 3.4e+38], got -1");
}

}  // namespace compact_file_test
