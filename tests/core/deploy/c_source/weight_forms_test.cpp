#include "deploy/c_source/weight_forms.h"

#include <doctest/doctest.h>

namespace weight_forms_test {

using namespace prune;
using namespace prune::deploy;

namespace {

using Sizes = std::vector<std::vector<Index>>;
using Chosen = std::vector<std::size_t>;

const std::vector<WeightForm> kForms{{"dense", 100}, {"sparse", 50}};

}  // namespace

TEST_CASE("each layer takes the form of fewest bytes") {
  CHECK(chosenForms(kForms, Sizes{{1000, 200}, {1000, 2000}}, WeightForms::Auto) == Chosen{1, 0});
}

TEST_CASE("a kernel is not worth its own bytes for a layer that saves fewer") {
  CHECK(chosenForms(kForms, Sizes{{1000, 2000}, {60, 20}}, WeightForms::Auto) == Chosen{0, 0});
  CHECK(chosenForms(kForms, Sizes{{1000, 2000}, {90, 20}}, WeightForms::Auto) == Chosen{0, 1});
}

TEST_CASE("dense where bytes are equal") {
  const std::vector<WeightForm> forms{{"dense", 0}, {"sparse", 0}};
  CHECK(chosenForms(forms, Sizes{{10, 10}}, WeightForms::Auto) == Chosen{0});
}

TEST_CASE("a form can be forced") {
  const Sizes sizes{{1000, 200}, {1000, 2000}};
  CHECK(chosenForms(kForms, sizes, WeightForms::Dense) == Chosen{0, 0});
  CHECK(chosenForms(kForms, sizes, WeightForms::Sparse) == Chosen{1, 1});
  CHECK(chosenForms(int8Forms(), Sizes{{9, 9, 8, 7}}, WeightForms::Sparse) == Chosen{3});
}

TEST_CASE("a network without weights needs no form") {
  CHECK(chosenForms(kForms, Sizes{}, WeightForms::Auto).empty());
}

}  // namespace weight_forms_test
