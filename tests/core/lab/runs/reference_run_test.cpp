#include "lab/runs/reference_run.h"

#include <doctest/doctest.h>

#include <string>

namespace reference_run_test {

TEST_CASE("the reference run has the golden fingerprint in every build") {
  CHECK(prune::referenceFingerprint() == GOLDEN_FINGERPRINT);
}

TEST_CASE("the golden fingerprint is 16 hexadecimal digits") {
  const std::string golden = GOLDEN_FINGERPRINT;
  CHECK(golden.size() == 16);
  CHECK(golden.find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE("a second reference run in the same program has the same fingerprint") {
  CHECK(prune::referenceFingerprint() == prune::referenceFingerprint());
}

}  // namespace reference_run_test
