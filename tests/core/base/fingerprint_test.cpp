#include "base/fingerprint.h"

#include <doctest/doctest.h>

#include <limits>

namespace fingerprint_test {

using namespace prune;

namespace {

template <class Value>
std::string fingerprintOf(const Value& value) {
  Fingerprint fingerprint;
  fingerprint.add(value);
  return fingerprint.text();
}

}  // namespace

TEST_CASE("the fingerprint of nothing is the offset basis of FNV-1a") {
  CHECK(Fingerprint().text() == "cbf29ce484222325");
}

TEST_CASE("64 bits go in as eight little-endian bytes") {
  // "chongo w", from the test vectors that the authors of FNV publish.
  CHECK(fingerprintOf(std::uint64_t{0x77206f676e6f6863U}) == "d1edd10b507344d0");
  CHECK(fingerprintOf(std::uint64_t{0}) == "a8c7f832281a39c5");
}

TEST_CASE("numbers go in by their bits, so that 0 and -0 differ and NaN equals itself") {
  CHECK(fingerprintOf(1.0) == "aab1693229ba1db8");
  CHECK(fingerprintOf(0.0) == "a8c7f832281a39c5");
  CHECK(fingerprintOf(-0.0) == "a8c7783228196045");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(fingerprintOf(nan) == fingerprintOf(nan));
}

TEST_CASE("a float goes in by its own 32 bits, not as the double of equal value") {
  CHECK(fingerprintOf(1.0F) == "097a29ee2da29518");
}

TEST_CASE("a byte goes in as a whole number of 64 bits") {
  CHECK(fingerprintOf(std::uint8_t{7}) == "4bd7a317074c5b62");
}

TEST_CASE("a matrix goes in with its shape, row by row") {
  CHECK(fingerprintOf(Matrix<double>{{1, 2, 3}, {4, 5, 6}}) == "37672c7a5055ea4d");
  CHECK(fingerprintOf(Matrix<double>{{1, 2}, {3, 4}, {5, 6}}) == "e2e084119f94b1ad");
  CHECK(fingerprintOf(Mask{{1, 0}}) == "a376c5d1387da227");
}

TEST_CASE("a vector goes in with its length") {
  CHECK(fingerprintOf(Vector<double>{{1, 2}}) == "932e189cc073d0b6");
  CHECK(fingerprintOf(Vector<double>()) == fingerprintOf(std::uint64_t{0}));
}

TEST_CASE("what is added in another order has another fingerprint") {
  Fingerprint forward;
  forward.add(1.0);
  forward.add(2.0);
  Fingerprint backward;
  backward.add(2.0);
  backward.add(1.0);
  CHECK(forward.text() != backward.text());
}

TEST_CASE("text does not change the fingerprint") {
  Fingerprint fingerprint;
  fingerprint.add(1.0);
  CHECK(fingerprint.text() == fingerprint.text());
}

}  // namespace fingerprint_test
