#include "deploy/compact/names.h"

#include <doctest/doctest.h>

#include "support/error_of.h"

namespace names_test {

using namespace prune::deploy;
using prune::encodings::ByteReader;
using prune::testing::errorOf;

namespace {

using Bytes = std::vector<std::uint8_t>;

std::string reading(const Bytes& bytes) {
  return errorOf([&] {
    ByteReader reader(bytes);
    std::string text = nextText(reader, "name", 20);
    reader.finish();
    return text;
  });
}

std::string readingText(std::string_view text) {
  Bytes bytes;
  putText(bytes, text);
  return reading(bytes);
}

}  // namespace

TEST_CASE("sizes take a byte for each seven bits and come back") {
  for (const std::size_t size : {0UL, 1UL, 127UL, 128UL, 16383UL, 16384UL, 2147483647UL}) {
    Bytes bytes;
    putSize(bytes, size);
    CHECK(bytes.size() == (size < 128 ? 1 : size < 16384 ? 2 : size == 16384 ? 3 : 5));
    ByteReader reader(bytes);
    CHECK(nextSize(reader, "size", 2147483647UL) == size);
    reader.finish();
  }
}

TEST_CASE("texts and names of any characters come back") {
  Bytes bytes;
  const std::vector<std::string> names{"", "a b", "加速度", "é", "\xf0\x9f\x98\x80", std::string("\0x", 2)};
  putNames(bytes, names);
  ByteReader reader(bytes);
  CHECK(nextNames(reader, "names", 6) == names);
  reader.finish();
}

TEST_CASE("what is no UTF-8 is refused, at both ends of each length") {
  for (const std::string_view good :
       {"\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"})
    CHECK(readingText(good) == "no error");
  for (const std::string_view bad : {"\x80", "\xc1\xbf", "\xc2", "\xc2 ", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xe2\x82",
                                     "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"})
    CHECK(readingText(bad).starts_with("invalid-argument: [decode] name must be UTF-8"));
}

TEST_CASE("too many bytes, too few, too many names and one twice are refused") {
  CHECK(readingText("123456789012345678901") == "out-of-range: [decode] bytes of name must be in [0, 20], got 21");
  CHECK(reading({3, 'a', 'b'}) == "invalid-argument: [decode] the bytes end too early: 3 wanted, 2 left");
  CHECK(reading({0x80, 0x80, 0x80, 0x80, 0x80, 0x80}).starts_with("invalid-argument: [decode] "));
  Bytes bytes;
  putNames(bytes, {"a", "b", "a"});
  const auto names = [&](std::size_t most) {
    return errorOf([&] {
      ByteReader reader(bytes);
      return nextNames(reader, "classNames", most);
    });
  };
  CHECK(names(2) == "out-of-range: [decode] classNames must be in [0, 2], got 3");
  CHECK(names(3) == "invalid-argument: [decode] classNames must be all different, got \"a\"");
}

}  // namespace names_test
