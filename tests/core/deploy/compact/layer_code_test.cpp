#include "deploy/compact/layer_code.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "base/arithmetic/rng.h"
#include "deploy/compact/symbol_code.h"
#include "support/error_of.h"

namespace layer_code_test {

using namespace prune;
using namespace prune::deploy;
using encodings::BitWriter;
using encodings::ByteReader;
using prune::testing::errorOf;

namespace {

using Bytes = std::vector<std::uint8_t>;

struct Layer {
  Matrix<float> weights;
  Mask mask;
};

/// Normal weights of which about a share is kept, the others 0.
Layer drawn(Index rows, Index columns, double share, std::uint64_t seed = 1) {
  Rng rng(seed);
  Layer layer{Matrix<float>(rows, columns), Mask(rows, columns)};
  for (Index k = 0; k < layer.weights.size(); ++k) {
    layer.mask.data()[k] = rng.uniform() < share ? 1 : 0;
    layer.weights.data()[k] = layer.mask.data()[k] == 0 ? 0 : static_cast<float>(rng.normal());
  }
  return layer;
}

DecodedLayer decoded(const Bytes& bytes, Index rows, Index columns) {
  ByteReader reader(bytes);
  DecodedLayer layer = nextLayer(reader, rows, columns);
  reader.finish();
  return layer;
}

/// Encodes at a stage, checks that the bits are counted and that it comes back; returns what it takes.
LayerSize roundTrip(const Layer& layer, int bits, int gapBits, Stage stage) {
  Bytes bytes;
  const SharedWeights shared = shareWeights(layer.weights, layer.mask, bits);
  const LayerSize size = stage == Stage::Pruned ? putLayer(bytes, layer.weights, layer.mask, gapBits)
                                                : putLayer(bytes, shared, gapBits, stage == Stage::Coded);
  CHECK(size.all() == 8 * static_cast<Index>(bytes.size()));
  const DecodedLayer back = decoded(bytes, layer.weights.rows(), layer.weights.cols());
  CHECK(back.mask == layer.mask);
  CHECK(back.weights == (stage == Stage::Pruned ? layer.weights : shared.value()));
  return size;
}

constexpr std::array kStages{Stage::Pruned, Stage::Shared, Stage::Coded};

/// A layer by hand, 4 x 4.
std::string readingOf(std::initializer_list<std::pair<std::uint32_t, int>> fields) {
  Bytes bytes;
  BitWriter bits(bytes);
  for (const auto& [value, count] : fields) bits.put(value, count);
  return errorOf([&] { return decoded(bytes, 4, 4); });
}

std::uint32_t bitsOf(float value) {
  return std::bit_cast<std::uint32_t>(value);
}

}  // namespace

TEST_CASE("figure 2 of the paper: with 3 bits the weights at 1, 4 and 15 have gaps 1, 2, 7 of a filler, and 2") {
  Layer layer{Matrix<float>::Zero(1, 16), Mask::Zero(1, 16)};
  for (const auto& [k, weight] : {std::pair{1, 3.4F}, {4, 0.9F}, {15, 1.7F}}) {
    layer.weights(0, k) = weight;
    layer.mask(0, k) = 1;
  }
  const LayerSize size = roundTrip(layer, 4, 3, Stage::Shared);
  CHECK(size.entries == 4);
  CHECK(size.fillers == 1);
  CHECK(size.gaps == 4 * 3);
  CHECK(size.values == 3 * 4);
  CHECK(size.fillerValues == 4);
  CHECK(size.alone() == 3 * 4 + 3 * 32);
  CHECK(size.centroids == 3 * 32);
  const SymbolCounts counts = symbolCounts(shareWeights(layer.weights, layer.mask, 4), 3);
  CHECK(counts.gaps == std::vector<std::uint64_t>{0, 1, 2, 0, 0, 0, 0, 1});
  CHECK(counts.indices == std::vector<std::uint64_t>{1, 1, 1, 1});  // the filler, then each of them
}

TEST_CASE("the example of the paper: 16 weights of 32 bits and 4 centroids are 3.2 times smaller") {
  // n b / (n log2 k + k b) with n = 16, k = 4, b = 32: indices of 2 bits for 4 centroids, with none for a filler.
  constexpr double kN = 16;
  constexpr double kB = 32;
  CHECK(kN * kB / (kN * std::log2(4) + 4 * kB) == 3.2);
  // With one index for the fillers 2 bits hold 3 centroids, which take 32 bits fewer.
  const LayerSize size = roundTrip(drawn(4, 4, 1), 2, 5, Stage::Shared);
  CHECK(size.values + size.centroids == 16 * 2 + 3 * 32);
  CHECK(size.gaps == 0);  // nothing is removed
}

TEST_CASE("a layer of any size and share comes back at every stage, and its bits are counted to the last") {
  std::uint64_t seed = 0;
  for (const Stage stage : kStages)
    for (const double share : {0.0, 0.003, 0.08, 0.26, 0.9, 1.0})
      for (const int gapBits : {2, 5, 8}) {
        CAPTURE(share);
        CAPTURE(gapBits);
        const Layer layer = drawn(23, 41, share, ++seed);
        roundTrip(layer, static_cast<int>(1 + seed % 8), gapBits, stage);
      }
}

TEST_CASE("shared weights are smaller than pruned ones, and coded ones smaller still") {
  const Layer layer = drawn(100, 300, 0.09);
  const Index pruned = roundTrip(layer, 6, 5, Stage::Pruned).all();
  const Index shared = roundTrip(layer, 6, 5, Stage::Shared).all();
  const Index coded = roundTrip(layer, 6, 5, Stage::Coded).all();
  CHECK(shared < pruned);
  CHECK(coded < shared);
}

TEST_CASE("coded indices and gaps take the mean length of their codes, within a bit of the entropy") {
  const Layer layer = drawn(100, 300, 0.09);
  const SharedWeights shared = shareWeights(layer.weights, layer.mask, 6);
  const SymbolCounts counts = symbolCounts(shared, 5);
  const LayerSize size = roundTrip(layer, 6, 5, Stage::Coded);
  const auto entries = static_cast<double>(size.entries);
  for (const auto& [taken, symbols] :
       {std::pair{size.values + size.fillerValues, counts.indices}, {size.gaps, counts.gaps}}) {
    const double mean = static_cast<double>(taken) / entries;
    CHECK(mean == doctest::Approx(meanBits(symbolCode(symbols), symbols)).epsilon(1e-12));
    CHECK(mean >= entropyOf(symbols));
    CHECK(mean < entropyOf(symbols) + 1);
  }
  CHECK(size.valueCode > 0);  // the headers are in the size
  CHECK(size.gapCode > 0);
}

TEST_CASE("nothing kept, one weight, and a kept weight of 0") {
  for (const Stage stage : kStages) {
    const Layer none = drawn(3, 5, 0);
    CHECK(roundTrip(none, 4, 5, stage).entries == 0);
    Layer one = none;
    one.mask(2, 4) = 1;
    one.weights(2, 4) = -0.5F;
    roundTrip(one, 4, 2, stage);
    one.weights(2, 4) = 0;
    roundTrip(one, 4, 8, stage);
    one.weights(2, 4) = -0.0F;
    roundTrip(one, 4, 8, stage);
  }
}

TEST_CASE("weights that are not finite are refused") {
  Layer layer = drawn(2, 2, 1);
  layer.weights(1, 1) = std::numeric_limits<float>::quiet_NaN();
  Bytes bytes;
  CHECK(errorOf([&] { return putLayer(bytes, layer.weights, layer.mask, 5).all(); }) ==
        "invalid-argument: [compress] weights must be a finite number, got NaN");
}

TEST_CASE("a damaged layer is refused in one sentence") {
  using Fields = std::initializer_list<std::pair<std::uint32_t, int>>;
  const auto refused = [](Fields fields) { return readingOf(fields); };
  CHECK(refused({}) == "invalid-argument: [decode] the bits end too early");
  CHECK(refused({{3, 2}, {0, 4}, {0, 5}}) == "out-of-range: [decode] stage must be in [0, 2], got 3");
  CHECK(refused({{0, 2}, {1, 4}, {0, 5}}) == "out-of-range: [decode] gapBits must be in [2, 8], got 1");
  CHECK(refused({{0, 2}, {9, 4}, {0, 5}}) == "out-of-range: [decode] gapBits must be in [2, 8], got 9");
  CHECK(refused({{0, 2}, {5, 4}, {31, 5}, {0x7fffffff, 31}}) == "invalid-argument: [decode] the bits end too early");
  CHECK(refused({{0, 2}, {5, 4}, {1, 5}, {1, 1}, {16, 5}, {bitsOf(1), 32}}) ==
        "invalid-argument: [decode] entry 0 lies behind the last weight");
  CHECK(refused({{0, 2}, {5, 4}, {1, 5}, {1, 1}, {0, 5}, {bitsOf(std::numeric_limits<float>::infinity()), 32}}) ==
        "invalid-argument: [decode] a weight must be a finite number, got Infinity");
  CHECK(refused({{1, 2}, {0, 4}, {0, 5}, {9, 4}}) == "out-of-range: [decode] bits must be in [1, 8], got 9");
  CHECK(refused({{1, 2}, {0, 4}, {1, 5}, {1, 1}, {2, 4}, {1, 8}, {bitsOf(1), 32}, {3, 2}}) ==
        "out-of-range: [decode] the index of a centroid must be in [0, 1], got 3");
  CHECK(refused({{1, 2}, {0, 4}, {0, 5}, {2, 4}, {1, 8}, {bitsOf(std::numeric_limits<float>::quiet_NaN()), 32}}) ==
        "invalid-argument: [decode] a centroid must be a finite number, got NaN");
  CHECK(refused({{0, 2}, {0, 4}, {0, 5}, {1, 5}}) == "invalid-argument: [decode] a filling bit is 1");
  CHECK(refused({{0, 2}, {0, 4}, {0, 5}, {0, 13}}) == "invalid-argument: [decode] 1 bytes are left over");
}

TEST_CASE("every cut-off layer is refused") {
  for (const Stage stage : kStages) {
    const Layer layer = drawn(20, 20, 0.3);
    Bytes bytes;
    if (stage == Stage::Pruned)
      putLayer(bytes, layer.weights, layer.mask, 5);
    else
      putLayer(bytes, shareWeights(layer.weights, layer.mask, 3), 5, stage == Stage::Coded);
    for (std::size_t length = 0; length < bytes.size(); ++length)
      CHECK_THROWS_AS(decoded({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)}, 20, 20), Error);
  }
}

}  // namespace layer_code_test
