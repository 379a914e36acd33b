#include "base/error.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace error_test {

using namespace prune;

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

}  // namespace error_test
