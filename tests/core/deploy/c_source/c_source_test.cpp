#include "deploy/c_source/c_source.h"

#include <doctest/doctest.h>

#include <limits>

#include "deploy/int8/quantise.h"
#include "support/error_of.h"

namespace c_source_test {

using namespace prune;
using namespace prune::deploy;
using prune::testing::errorOf;

namespace {

/// A dense layer in which every `each`-th weight is kept.
PlainLayer dense(Index rows, Index columns, Index each) {
  PlainLayer layer;
  layer.name = "dense1";
  layer.input = {1, columns};
  layer.output = {1, rows};
  layer.weights = Matrix<float>::Zero(rows, columns);
  for (Index i = 0; i < layer.weights.size(); i += each) layer.weights.data()[i] = 0.5F - static_cast<float>(i % 7) / 8;
  layer.mask = (layer.weights.array() != 0.0F).cast<std::uint8_t>();
  layer.bias = Vector<float>::Constant(rows, 0.25F);
  return layer;
}

PlainNetwork network(Index each = 1) {
  PlainNetwork made;
  made.input = {1, 100};
  made.layers.push_back(dense(40, 100, each));
  made.link = "softmax";
  return made;
}

QuantisedNetwork quantised(Index each = 1, Rounding rounding = Rounding::Double) {
  const std::vector<Range> ranges{{-1, 1}, {-8, 8}};
  return quantise(network(each), ranges, {.granularity = Granularity::Mixed, .rounding = rounding});
}

CSourceOptions called(const std::string& name) {
  CSourceOptions options;
  options.name = name;
  return options;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t countOf(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a header, a source and a self-test, named after the network") {
  const std::vector<SourceFile> files = cSource(network(), called("my-net"));
  REQUIRE(files.size() == 3);
  CHECK(files[0].name == "my-net.h");
  CHECK(files[1].name == "my-net.c");
  CHECK(files[2].name == "my-net_test.c");
  CHECK(holds(files[0].text, "#define MY_NET_FEATURES 100\n"));
  CHECK(holds(files[0].text, "void my_net_run(const float inputs[MY_NET_FEATURES], float outputs[MY_NET_OUTPUTS]);"));
  CHECK(holds(files[1].text, "#include \"my-net.h\"\n"));
}

TEST_CASE("whatever the model is called, its words leave no comment and no literal, and name no other file") {
  const std::string hostile = "*/ int x; /* \"\n\\ ?\?/ 心房 ../../etc";
  for (const std::string& name : {hostile, std::string(10'000, 'n'), std::string(), std::string("int")}) {
    CSourceOptions options = called(name);
    options.maker = hostile;
    options.fingerprint = hostile;
    options.classNames = {hostile, "b"};
    for (const SourceFile& file : cSource(quantised(), options)) {
      CHECK_FALSE(holds(file.text, "*/ int x;"));
      CHECK_FALSE(holds(file.text, "??"));
      CHECK(countOf(file.text, "/*") == countOf(file.text, "*/"));
      CHECK_FALSE(holds(file.name, "/"));
      CHECK(file.name.size() < 100);
    }
  }
}

TEST_CASE("the source includes nothing but <stdint.h> and the compiler's own intrinsics, and allocates nothing") {
  for (const Index each : {1, 7})
    for (const std::vector<SourceFile>& files : {cSource(network(each), {}), cSource(quantised(each), {})}) {
      const std::string text = files[0].text + files[1].text;
      CHECK(countOf(text, "#include <") == 1 + countOf(text, "#include <arm_acle.h>"));
      CHECK(holds(text, "#include <stdint.h>"));
      CHECK_FALSE(holds(text, "alloc"));
    }
}

TEST_CASE("a kernel is there when a layer needs it, and only then") {
  const auto sourceOf = [](Index each, WeightForms forms) {
    CSourceOptions options;
    options.forms = forms;
    return cSource(quantised(each), options)[1].text;
  };
  const std::string dense = "static void dense(";
  const std::string sparse = "static void sparse(";
  CHECK(holds(sourceOf(1, WeightForms::Auto), dense));
  CHECK_FALSE(holds(sourceOf(1, WeightForms::Auto), sparse));
  CHECK(holds(sourceOf(7, WeightForms::Auto), sparse));
  CHECK_FALSE(holds(sourceOf(7, WeightForms::Auto), dense));
  CHECK(holds(sourceOf(7, WeightForms::Dense), dense));
  CHECK_FALSE(holds(sourceOf(7, WeightForms::Auto), "max_pool"));
}

TEST_CASE("one of the two roundings is in the source") {
  CHECK(holds(cSource(quantised(1, Rounding::Double), {})[1].text, "rounded twice"));
  CHECK(holds(cSource(quantised(1, Rounding::Single), {})[1].text, "rounded once"));
}

TEST_CASE("blocks of rows that keep the same columns are found") {
  PlainNetwork made = network();
  Matrix<float>& weights = made.layers[0].weights;
  weights = Matrix<float>::Zero(40, 100);
  for (Index column = 0; column < 100; column += 8) weights.col(column).setConstant(0.5F);
  const QuantisedNetwork fours = quantise(made, {{-1, 1}, {-8, 8}}, {});
  CHECK(holds(cSource(fours, {})[1].text, "blocks4(&dense1_layer"));
  for (Index row = 0; row < 40; row += 4)
    for (Index i = 2; i < 4; ++i) weights.row(row + i).setZero();
  CHECK_FALSE(holds(cSource(quantise(made, {{-1, 1}, {-8, 8}}, {}), {})[1].text, "blocks4(&dense1_layer"));
}

TEST_CASE("sums that may pass 30 bits, and factors above 1, take the requantisation for all") {
  const std::vector<Range> ranges{{-1, 1}, {-0.001, 0.001}};
  const QuantisedNetwork loud = quantise(network(), ranges, {});
  CHECK(loud.layers[0].multipliers[0].shift > 0);
  CHECK(holds(cSource(loud, {})[1].text, "For every sum"));
  CHECK_FALSE(holds(cSource(quantised(), {})[1].text, "For every sum"));
}

TEST_CASE("the arena is stated, with what the DSP extension asks for beside it") {
  const std::vector<SourceFile> files = cSource(quantised(), {});
  CHECK(holds(files[0].text, "#define NET_ARENA_BYTES 300\n#else\n#define NET_ARENA_BYTES 100\n"));
  CHECK(holds(files[1].text, "static int8_t arena[100];"));
  CHECK(holds(files[1].text, "static int32_t wide_inputs[50];"));
  CHECK(holds(cSource(network(), {})[0].text, "#define NET_ARENA_BYTES 400\n"));
}

TEST_CASE("means and scales stand once for each channel where they are those of channels") {
  PlainNetwork made;
  made.input = {50, 2};
  made.layers.push_back(dense(3, 100, 1));
  CSourceOptions options;
  options.standardisation.mean = Vector<double>::Constant(100, 1.5);
  options.standardisation.scale = Vector<double>::Constant(100, 2);
  CHECK(holds(cSource(made, options)[1].text, "feature_means[k % 2]"));
  options.standardisation.mean(99) = 3;
  CHECK(holds(cSource(made, options)[1].text, "feature_means[k]"));
}

TEST_CASE("means and scales of static features stand behind those of the channels") {
  PlainNetwork made;
  made.input = {50, 2, 3};
  made.layers.push_back(dense(3, 103, 1));
  CSourceOptions options;
  options.standardisation.mean = Vector<double>::Constant(103, 1.5);
  options.standardisation.mean(102) = 7;
  options.standardisation.scale = Vector<double>::Constant(103, 2);
  const std::string source = cSource(made, options)[1].text;
  CHECK(holds(source, "feature_means[k < 100 ? k % 2 : k - 98]"));
  CHECK(holds(source, "feature_means[] = {\n    1.5, 1.5, 1.5, 1.5, 7.0};"));
}

TEST_CASE("weights that are no finite numbers are refused") {
  PlainNetwork made = network();
  made.layers[0].weights(3, 4) = std::numeric_limits<float>::quiet_NaN();
  CHECK(errorOf([&] { cSource(made, {}); }) == "invalid-argument: [export] dense1 must be a finite number, got NaN");
}

}  // namespace c_source_test
