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

namespace {

Error errorOfCheck(const ErrorPlace& place, std::string_view name) {
  try {
    fail(place, "must-be-in", name, 0, 5, 6.5);
  } catch (const Error& error) {
    return error;
  }
}

}  // namespace

TEST_CASE("an Error keeps the place, the message with its code, and the values in the order of the message") {
  const Error error = errorOfCheck("select", "count");
  CHECK(error.code() == ErrorCode::OutOfRange);
  CHECK(error.entry().id == "must-be-in");
  CHECK(error.where() == "select");
  CHECK(error.at() == 0);
  REQUIRE(error.values().size() == 4);
  CHECK(error.values()[0].texts.front() == "count");
  CHECK(error.values()[3].number == 6.5);
  CHECK(std::string(error.what()) == "[select] count must be in [0, 5], got 6.5");
}

TEST_CASE("an Error in a text says at which character") {
  const Error error = errorOfCheck(ErrorPlace("network", 3), "units");
  CHECK(error.at() == 3);
  CHECK(error.message() == "[network] at character 3: units must be in [0, 5], got 6.5");
}

TEST_CASE("the message of an Error is whole, even with a NUL in it") {
  const Error error = errorOfCheck("cut", std::string_view("w\0", 2));
  CHECK(error.message() == std::string("[cut] w\0 must be in [0, 5], got 6.5", 35));
}

TEST_CASE("fail puts in phrases, quoted text, lists and names of settings") {
  const std::vector<std::string> ids{"apple", "pear"};
  CHECK(errorOf([&]() -> int { fail("buy", "unknown-id", Phrase("data-set"), "plum", ids); }) ==
        "unknown-id: [buy] unknown data set \"plum\"; one of: apple, pear");
  CHECK(errorOf([]() -> int { fail("buy", "must-be", "fruit", Phrase("a-number"), Quoted{"x"}); }) ==
        "invalid-argument: [buy] fruit must be a number, got \"x\"");
  CHECK(errorOf([]() -> int { fail("plan", "patience-without-share"); }) ==
        "invalid-argument: [plan] validationFraction must be above 0 when patience is, got 0");
}

TEST_CASE("every message and phrase has an id of its own, and names each of its values once") {
  std::set<std::string_view> ids;
  for (const MessageEntry& entry : kMessages) {
    ids.insert(entry.id);
    std::set<std::string_view> names;
    for (std::size_t open = entry.english.find('{'); open != std::string_view::npos;
         open = entry.english.find('{', open + 1)) {
      const std::string_view name = entry.english.substr(open + 1, entry.english.find('}', open) - open - 1);
      if (name.front() != '@') CHECK_MESSAGE(names.insert(name).second, entry.id, ": ", name);
    }
    CHECK(names.size() == valueCount(entry.english));
  }
  for (const PhraseEntry& entry : kPhrases) ids.insert(entry.id);
  CHECK(ids.size() == kMessages.size() + kPhrases.size());
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

}  // namespace error_test
