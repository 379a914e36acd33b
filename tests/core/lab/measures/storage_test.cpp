#include "lab/measures/storage.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"

namespace storage_test {

using namespace prune;
using prune::testing::smallSettings;

namespace {

/// Weights 2-16, 16-16, 16-2: 32 + 256 + 32 = 320; biases 34.
constexpr Index kWeights = 320;
constexpr Index kBiases = 34;

Experiment deep() {
  return Experiment(smallSettings("2-16-16-2"));
}

Index bytesOf(const Network<float>& network, std::string_view format, int bits) {
  for (const StoredSize& size : storedSizes(network))
    if (size.format == format && size.bits == bits) return size.bytes;
  return -1;
}

/// The N:M in which a network is stored.
std::string patternOf(const Experiment& experiment) {
  for (const StoredSize& size : storedSizes(experiment.network()))
    if (size.format == "n-m") return std::to_string(size.n) + ":" + std::to_string(size.m);
  return "none";
}

void cutBy(Experiment& experiment, std::string kind, double amount) {
  PruneSettings settings;
  settings.amountKind = std::move(kind);
  settings.amount = amount;
  static_cast<void>(cut(experiment, settings));
}

}  // namespace

TEST_CASE("every format but n-m is there for a whole network, with 32 and with 8 bits, in the table's order") {
  std::vector<std::string> list;
  for (const StoredSize& size : storedSizes(deep().network()))
    list.push_back(std::string(size.format) + " " + std::to_string(size.bits));
  CHECK(list == std::vector<std::string>{"dense 32", "dense 8", "csr 32", "csr 8", "bitmap 32", "bitmap 8",
                                         "relative-index 32", "relative-index 8", "huffman 8"});
}

TEST_CASE("dense takes 4 bytes a parameter, or 1 byte a weight, 4 a matrix for its scale and 4 a bias") {
  const Experiment experiment = deep();
  CHECK(bytesOf(experiment.network(), "dense", 32) == 4 * experiment.network().parameterCount());
  CHECK(bytesOf(experiment.network(), "dense", 32) == 4 * (kWeights + kBiases));
  CHECK(bytesOf(experiment.network(), "dense", 8) == kWeights + 3 * 4 + 4 * kBiases);
}

TEST_CASE("the moments of a batch norm take 4 bytes each beside its parameters") {
  const Experiment experiment(smallSettings("2-6-bn-2"));
  // 6 means and 6 variances are no parameters.
  CHECK(bytesOf(experiment.network(), "dense", 32) == 4 * (experiment.network().parameterCount() + 12));
}

TEST_CASE("dense does not shrink by a cut; bitmap takes a bit a weight and the kept ones, less than dense at 90 %") {
  Experiment experiment = deep();
  // A bit a weight on top: 32 / 8 + 256 / 8 + 32 / 8 = 40 bytes.
  CHECK(bytesOf(experiment.network(), "bitmap", 32) == 4 * (kWeights + kBiases) + 40);
  cutBy(experiment, "fraction", 0.9);
  CHECK(bytesOf(experiment.network(), "dense", 32) == 4 * (kWeights + kBiases));
  CHECK(bytesOf(experiment.network(), "bitmap", 32) == 40 + 4 * (32 + kBiases));
  CHECK(bytesOf(experiment.network(), "bitmap", 8) == 40 + 32 + 3 * 4 + 4 * kBiases);
  CHECK(bytesOf(experiment.network(), "csr", 32) < bytesOf(experiment.network(), "dense", 32));
}

TEST_CASE("n-m is there just when a pattern leaves half or less of each run, and it is the one of fewest bytes") {
  Experiment experiment = deep();
  CHECK(bytesOf(experiment.network(), "n-m", 32) == -1);
  cutBy(experiment, "n-of-m", 3);
  CHECK(bytesOf(experiment.network(), "n-m", 32) == -1);
  cutBy(experiment, "n-of-m", 2);
  // Runs: 16 (a row of 2 is a run) + 16 * 4 + 2 * 4 = 88, each of two values and two places of 2 bits.
  CHECK(bytesOf(experiment.network(), "n-m", 32) == 88 * 2 * 4 + 88 * 4 / 8 + 4 * kBiases);
  CHECK(bytesOf(experiment.network(), "n-m", 8) == 88 * 2 + 88 * 4 / 8 + 3 * 4 + 4 * kBiases);
  CHECK(patternOf(experiment) == "2:4");
  cutBy(experiment, "n-of-m", 1);
  // The same runs, each of one value and one place.
  CHECK(bytesOf(experiment.network(), "n-m", 32) == 88 * 4 + 88 * 2 / 8 + 4 * kBiases);
  CHECK(patternOf(experiment) == "1:4");
  Experiment other = deep();
  PruneSettings of8;
  of8.amountKind = "n-of-m";
  of8.amount = 3;
  of8.groupSize = 8;
  static_cast<void>(cut(other, of8));
  CHECK(patternOf(other) == "3:8");
}

TEST_CASE("fillers are counted for a relative index only, and only where gaps are long") {
  Experiment experiment = deep();
  for (const StoredSize& size : storedSizes(experiment.network())) CHECK(size.fillers == 0);
  cutBy(experiment, "count", kWeights - 1);
  for (const StoredSize& size : storedSizes(experiment.network()))
    if (size.format != "relative-index") CHECK(size.fillers == 0);
}

TEST_CASE("a network without one weight left still stores its biases") {
  Experiment experiment = deep();
  cutBy(experiment, "fraction", 1);
  CHECK(bytesOf(experiment.network(), "bitmap", 32) == 40 + 4 * kBiases);
  // The count of entries is written, in 4 bytes a matrix.
  CHECK(bytesOf(experiment.network(), "relative-index", 32) == 3 * 4 + 4 * kBiases);
}

TEST_CASE("sizes do not change the network") {
  Experiment experiment = deep();
  const std::string before = experiment.fingerprint();
  CHECK(storedSizes(experiment.network()).size() == 9);
  CHECK(experiment.fingerprint() == before);
}

}  // namespace storage_test
