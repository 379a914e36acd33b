#include "base/error.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>

#include "support/error_of.h"

namespace error_test {

using namespace prune;
using prune::testing::errorOf;

TEST_CASE("errorId gives each code the id that JavaScript sees") {
  CHECK(errorId(ErrorCode::InvalidArgument) == "invalid-argument");
  CHECK(errorId(ErrorCode::OutOfRange) == "out-of-range");
  CHECK(errorId(ErrorCode::UnknownId) == "unknown-id");
  CHECK(errorId(ErrorCode::UnknownOption) == "unknown-option");
  CHECK(errorId(ErrorCode::ShapeMismatch) == "shape-mismatch");
  CHECK(errorId(ErrorCode::Disposed) == "disposed");
}

TEST_CASE("the table has six codes, each once and each with its own id") {
  std::set<ErrorCode> codes;
  std::set<std::string_view> ids;
  for (const ErrorCodeEntry& entry : kErrorCodes) {
    codes.insert(entry.code);
    ids.insert(entry.id);
  }
  CHECK(kErrorCodes.size() == 6);
  CHECK(codes.size() == 6);
  CHECK(ids.size() == 6);
}

TEST_CASE("errorId of a code that is no entry of the table is unknown") {
  CHECK(errorId(static_cast<ErrorCode>(6)) == "unknown");
}

TEST_CASE("an Error keeps its code and its text") {
  const Error error(ErrorCode::OutOfRange, "[select] count must be in [0, 5], got 6");
  CHECK(error.code() == ErrorCode::OutOfRange);
  CHECK(std::string(error.what()) == "[select] count must be in [0, 5], got 6");
}

TEST_CASE("the message of an Error is whole, even with a NUL in it") {
  const std::string text("[cut] unknown part \"w\0\"", 23);
  const Error error(ErrorCode::UnknownId, text);
  CHECK(error.message() == text);
  CHECK(error.message().size() == 23);
}

TEST_CASE("textFrom joins words and numbers; whole numbers are written in full, others as toText writes them") {
  const std::string name = "w";
  const std::string_view nul("\0", 1);
  CHECK(textFrom({name, "[", std::size_t{3}, "] = ", -0.25F, nul, 1e21}) == std::string("w[3] = -0.25\0"
                                                                                        "1e+21",
                                                                                        18));
  CHECK(textFrom({std::int64_t{9'007'199'254'740'991}, " ", true}) == "9007199254740991 1");
  CHECK(textFrom({}).empty());
}

TEST_CASE("fail throws the sentence behind the place in brackets") {
  CHECK(errorOf([]() -> int {
          fail(ErrorCode::OutOfRange, "select", {"count must be 5, got ", 6});
        }) == "out-of-range: [select] count must be 5, got 6");
}

}  // namespace error_test
