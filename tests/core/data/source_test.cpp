#include "data/source.h"

#include <doctest/doctest.h>

#include <set>

#include "core/data/made.h"
#include "support/error_of.h"

namespace source_test {

using namespace prune;
using namespace prune::testing;

namespace {

std::vector<const DataSource*> sourcesWithoutAsset() {
  std::vector<const DataSource*> sources;
  for (const DataSource& source : dataSources())
    if (source.asset.empty()) sources.push_back(&source);
  return sources;
}

/// A number of samples that every set has or can make.
Index few(const DataSource& source) {
  return std::min<Index>(source.maxSamples, 50);
}

bool areFinite(const Dataset& data) {
  return data.values.allFinite() && data.targets.allFinite();
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Made once by g++; the same in clang and in WebAssembly. `few` samples, seed 1, the set's own noise.
struct Golden {
  const char* id;
  const char* fingerprint;
};

const Golden kGolden[] = {
    {"circle", "068088f71cc63359"},   {"clusters", "6da260a2c527ce54"},  {"xor", "65cf92de2ddbbc41"},
    {"spiral", "a0a71fed39bc2f4c"},   {"moons", "3a2abdb1a602c6da"},     {"plane", "9d2509c8bf840b93"},
    {"gaussian", "fa95634841c59b04"}, {"xor-table", "3043bc5d49189283"}, {"monk-1", "2dcfc058a4963606"},
    {"monk-2", "cde626321a7a5826"},   {"monk-3", "cd4f7b55e7ebcfc7"},    {"practice", "65d23bbfaf7711dd"},
    {"heart", "6c41dd7f4f9e0dc7"},    {"pulse", "1691983632566623"},     {"motion", "ad1f7b813c9617b3"},
    {"stress", "df01a578cde8e37f"},
};

}  // namespace

TEST_CASE("the registry lists eighteen data sets") {
  std::vector<std::string> ids;
  for (const DataSource& source : dataSources()) ids.emplace_back(source.id);
  CHECK(ids == std::vector<std::string>{"circle", "clusters", "xor", "spiral", "moons", "plane", "gaussian",
                                        "xor-table", "monk-1", "monk-2", "monk-3", "practice", "mnist", "breast-cancer",
                                        "heart", "pulse", "motion", "stress"});
}

TEST_CASE("each data set has names and summaries in two languages and a network; what is drawn says so") {
  for (const DataSource& source : dataSources()) {
    CAPTURE(source.id);
    for (const std::string_view text : {source.name.zh, source.name.en, source.summary.zh, source.summary.en})
      CHECK(!text.empty());
    CHECK(!source.network.empty());
    CHECK(source.training.epochs > 0);
    CHECK(has(source.summary.zh, "合成") == source.isSynthetic);
    CHECK(has(source.summary.en, "Synthetic") == source.isSynthetic);
    CHECK((source.task == Task::Regression) == source.classes.empty());
  }
}

TEST_CASE("the wearable data sets cite papers and have subjects, the early beats are stylised") {
  for (const char* id : {"heart", "pulse", "motion", "stress"}) {
    CAPTURE(id);
    const DataSource& source = dataSource("test", id);
    CHECK(source.isSynthetic);
    CHECK(!source.citation.empty());
    CHECK(!made(id, 4).subjects.empty());
    CHECK(made(id, 4).standardise == Standardise::Channel);
  }
  const auto beats = dataSource("test", "heart").classes;
  for (const std::size_t early : {std::size_t{1}, std::size_t{2}}) {
    CHECK(has(beats[early].zh, "示意"));
    CHECK(has(beats[early].en, "stylised"));
  }
}

TEST_CASE("a data set has its own number of samples, in its shape, all finite, with names for all it has") {
  for (const DataSource* source : sourcesWithoutAsset()) {
    CAPTURE(source->id);
    if (source->samples > 1000) continue;  // the wearable sets: below
    const Dataset data = source->make({});
    CHECK(data.samples() == source->samples);
    CHECK(data.values.rows() == source->samples);
    CHECK(data.values.cols() == data.features());
    CHECK(data.task == source->task);
    CHECK(data.featureNames.size() == static_cast<std::size_t>(data.shape.channels));
    CHECK(data.outputs() == (data.task == Task::Regression ? 1 : static_cast<Index>(source->classes.size())));
    CHECK(areFinite(data));
  }
}

TEST_CASE("labels are classes, and drawn classes are balanced to one sample at every number of samples") {
  for (const DataSource* source : sourcesWithoutAsset()) {
    if (!source->isSynthetic || source->task == Task::Regression) continue;
    CAPTURE(source->id);
    for (const Index samples : {1, 2, 7, 50}) {
      const Dataset data = source->make({.samples = samples});
      CHECK(data.samples() == samples);
      const std::vector<Index> counts = classCounts(data);  // throws for a label that is no class
      const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
      CHECK(*most - *least <= 1);
    }
  }
}

TEST_CASE("the same seed gives the same bits on every machine") {
  for (const Golden& golden : kGolden) {
    CAPTURE(golden.id);
    const DataSource& source = dataSource("test", golden.id);
    CHECK(fingerprintOf(source.make({.samples = few(source)})) == golden.fingerprint);
    CHECK(fingerprintOf(source.make({.samples = few(source)})) == fingerprintOf(source.make({.samples = few(source)})));
  }
  CHECK(std::size(kGolden) == sourcesWithoutAsset().size());
}

TEST_CASE("another seed gives other data, but for a whole truth table") {
  for (const DataSource* source : sourcesWithoutAsset()) {
    CAPTURE(source->id);
    const auto with = [&](std::uint64_t seed) {
      return fingerprintOf(source->make({.samples = few(*source), .seed = seed}));
    };
    CHECK((with(1) == with(2)) == (source->id == "xor-table"));
  }
}

TEST_CASE("two data sets with one seed share no random numbers") {
  CHECK(made("plane", 5).values != made("gaussian", 5).values);
}

TEST_CASE("a longer drawn set begins with the shorter one") {
  for (const DataSource* source : sourcesWithoutAsset()) {
    if (!source->isSynthetic) continue;
    CAPTURE(source->id);
    CHECK(source->make({.samples = 12}).values == source->make({.samples = 30}).values.topRows(12));
  }
}

TEST_CASE("no noise and the most noise are valid, and differ") {
  for (const DataSource* source : sourcesWithoutAsset()) {
    CAPTURE(source->id);
    const Dataset clean = source->make({.samples = few(*source), .noise = 0});
    const Dataset noisy = source->make({.samples = few(*source), .noise = source->maxNoise});
    CHECK(areFinite(clean));
    CHECK(areFinite(noisy));
    CHECK((fingerprintOf(clean) != fingerprintOf(noisy)) == (source->maxNoise > 0));
  }
}

TEST_CASE("make names the data set, the option and its range") {
  const auto errorFor = [](const char* id, const DataOptions& options) {
    return errorOf([&] { return dataSource("test", id).make(options); });
  };
  CHECK(errorFor("circle", {.samples = -1}) == "out-of-range: [circle] samples must be in [1, 500000], got -1");
  for (const char* wearable : {"heart", "pulse", "motion", "stress"})
    CHECK(errorFor(wearable, {.samples = 12001}) ==
          "out-of-range: [" + std::string(wearable) + "] samples must be in [1, 12000], got 12001");
  CHECK(errorFor("circle", {.samples = 500001}) == "out-of-range: [circle] samples must be in [1, 500000], got 500001");
  CHECK(errorFor("monk-2", {.samples = 433}) == "out-of-range: [monk-2] samples must be in [1, 432], got 433");
  CHECK(errorFor("motion", {.noise = 1.5}) == "out-of-range: [motion] noise must be in [0, 1], got 1.5");
  CHECK(errorFor("practice", {.noise = 0.5}) == "out-of-range: [practice] noise must be in [0, 0], got 0.5");
  CHECK(errorFor("plane", {.noise = std::nan("")}) ==
        "invalid-argument: [plane] noise must be a finite number, got NaN");
  CHECK(errorFor("mnist", {}) == "invalid-argument: [mnist] asset must have the bytes of digits.bin, got none");
}

TEST_CASE("dataSource answers a bad id with the valid ones") {
  CHECK(errorOf([] { return dataSource("experiment", "iris"); }) ==
        "unknown-id: [experiment] unknown data set \"iris\"; one of: circle, clusters, xor, spiral, moons, plane, "
        "gaussian, xor-table, monk-1, monk-2, monk-3, practice, mnist, breast-cancer, heart, pulse, motion, stress");
}

}  // namespace source_test
